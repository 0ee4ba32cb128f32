/** What do Portuguese ratings mean? Example: “É #FAKE” → false; “Exagerado” → mixed. */
import type { RatingList } from './rating-list.js';

export const RATINGS_PT: RatingList = {
  false: ['falso', 'falsa', 'fake', 'é #fake', 'boato', 'mentira', 'montagem', 'incorreto', 'errado', 'golpe', 'adulterado', 'manipulado', 'não é verdade'],
  'mostly-false': ['majoritariamente falso', 'maioritariamente falso', 'quase falso'],
  mixed: [
    'enganoso',
    'enganador',
    'impreciso',
    'exagerado',
    'distorcido',
    'fora de contexto',
    'sem contexto',
    'falta contexto',
    'meia verdade',
    'misto',
    'contraditório',
    'parcialmente falso',
    'descontextualizado',
  ],
  'mostly-true': ['majoritariamente verdadeiro', 'quase verdadeiro', 'verdadeiro, mas'],
  true: ['verdadeiro', 'verdadeira', 'verdade', 'certo', 'correto', 'é #fato'],
  unproven: ['sem provas', 'não comprovado', 'insustentável', 'sem evidência', 'não há provas'],
  satire: ['sátira', 'satírico', 'paródia', 'humor'],
  outdated: ['antigo', 'desatualizado', 'velho'],
};
