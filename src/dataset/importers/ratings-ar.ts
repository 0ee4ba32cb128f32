/** What do Arabic ratings mean? Example: “مضلل” → mixed. “إشاعة” says only that something goes round → unknown. */
import type { RatingList } from './rating-list.js';

export const RATINGS_AR: RatingList = {
  false: ['زائف', 'كاذب', 'خطأ', 'خاطئ', 'مفبرك', 'غير صحيح', 'كذب', 'ملفق', 'زائفة', 'خرافة'],
  mixed: ['مضلل', 'مضللة', 'زائف جزئيا', 'صحيح جزئيا', 'ناقص', 'خارج السياق'],
  true: ['صحيح', 'حقيقي', 'حقيقة'],
  satire: ['ساخر', 'سخرية'],
  unknown: ['إشاعة', 'شائعة'],
};
