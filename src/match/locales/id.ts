/** Indonesian. */
import { idCues } from './cues-id.js';
import { type Locale, words } from './locale.js';
import { stemIndonesian, withoutPossessive } from './stem-id.js';

export const id: Locale = {
  lang: 'id',
  stem: stemIndonesian,
  isLatin: true,
  foldsAccents: true,
  doublesWords: true,
  nameOf: (written) => (written === 'AS' || written === 'US' || written === 'USA' ? 'amerika' : null),
  // "orang2" is "orang-orang".
  bare: (word) => withoutPossessive(word.replace(/(?<=^\p{L}{3,})2$|'s$/u, '')),
  stopWords: new Set(
    words(`
      yang dan di ke dari untuk pada dengan adalah ialah ini itu tersebut dalam oleh sebagai juga atau karena sebab akibat akibatnya sehingga agar supaya
      akan telah sudah sedang masih belum pernah bisa dapat harus boleh mau ingin ada tidak bukan tak tanpa jangan
      saya aku kami kita anda kamu kalian dia ia beliau mereka nya -nya para si sang
      apa siapa mana kapan mengapa kenapa bagaimana berapa apakah
      jika kalau bila apabila ketika saat waktu sejak selama hingga sampai setelah sesudah sebelum sementara meski meskipun walaupun
      tetapi tapi namun melainkan sedangkan serta lalu kemudian maka pun lah kah per
      lebih paling sangat sekali amat setiap tiap segala beberapa banyak saja bahkan lagi sangatlah
      seperti secara bagi terhadap tentang antara atas bawah luar dekat kepada pula yaitu yakni hal hari kini sini situ sana begitu begini
      the of yg dgn utk dr krn tdk gak ga nggak ngga enggak udah sdh aja jg kok sih deh dong nih tuh loh lho ya iya kan bgt`),
  ),
  lightWords: new Set(
    words(`
      semua seluruh sedikit hanya cuma orang warga masyarakat negara indonesia tahun bulan minggu kata ujar jelas sebut menyebut mengatakan jadi menjadi membuat dibuat buat
      pakai gunakan menggunakan memakai baru lama besar kecil banyak satu dua tiga empat lima sepuluh ratus ribu juta miliar persen
      beri memberi memberikan diberikan dapatkan mendapatkan mendapat terima menerima lihat cara pihak pemerintah resmi kabar berita informasi
      pesan video foto gambar media sosial akun unggahan situs tautan link sekarang besok kemarin akhir awal pertama kedua terakhir
      benar salah betul nyata fakta segera langsung semua cepat mudah baik buruk tinggi rendah masuk keluar datang pergi ambil`),
  ),
  vectors: null,
  concepts: [
    words('coronavirus covid covid-19 covid19 corona korona koronavirus sars-cov-2'),
    words('vaksin vaksinasi divaksin memvaksin vaksinnya vaksinlah imunisasi suntik suntikan disuntik'),
    words('menyebabkan penyebab disebabkan mengakibatkan diakibatkan akibatkan berakibat memicu pemicu menimbulkan sebabkan bikin membuat'),
    words('sebar menyebarkan penyebaran tersebar disebarkan menyebar tular menularkan penularan menular nularin nyebarin sebarkan'),
    words('sembuh menyembuhkan penyembuhan penyembuh obat mengobati pengobatan obati nyembuhin sembuhkan'),
    words('cegah mencegah pencegahan tangkal menangkal penangkal lindung melindungi perlindungan'),
    words('bunuh membunuh mematikan matikan basmi membasmi musnah memusnahkan hancur menghancurkan kalah mengalahkan menghilangkan menyingkirkan'),
    words(
      'serah menyerahkan diserahkan membagikan berbagi dibagikan kirim mengirim mengirimkan dikirim setor menyetor memberikan bocor membocorkan oper mengoper salur menyalurkan',
    ),
    words(
      'mata-mata memata-matai memata-matainya dimata-matai intai mengintai pengintaian spyware awas mengawasi pengawasan pantau memantau dipantau sadap menyadap disadap penyadapan',
    ),
    words('menara tower pemancar antena'),
    words('mikrocip microchip chip cip mikrochip nanochip'),
    words('cina tiongkok china beijing tionghoa'),
    words('as amerika'),
    words('palsu dipalsukan memalsukan pemalsuan rekayasa direkayasa merekayasa bohong bohongan tipuan karangan settingan'),
    words('larang melarang dilarang pelarangan larangan blokir memblokir diblokir pemblokiran'),
    words('gempa gempabumi lindu'),
    words('suara pemilih memilih coblos mencoblos tercoblos pencoblosan'),
    words('gratis cuma-cuma bebas-biaya'),
    words('hadiah undian berhadiah giveaway doorprize'),
    words('bahaya berbahaya membahayakan racun beracun meracuni keracunan'),
    words('kanker tumor karsinogen karsinogenik'),
    words('anak anak-anak bocah remaja balita'),
    words('minum meminum diminum minuman'),
    words('makan memakan dimakan konsumsi mengonsumsi mengkonsumsi dikonsumsi'),
    words('simpan menyimpan disimpan penyimpanan tersimpan'),
    words('sensor menyensor disensor penyensoran'),
    words('pesawat jet'),
    words('ramal meramalkan ramalan prediksi memprediksi diprediksi perkiraan memperkirakan prakiraan'),
    words('mandul kemandulan infertilitas'),
    words('dna gen genetik genetika genom'),
    words('ubah mengubah merubah perubahan diubah berubah ngubah'),
    words('autis autisme'),
    words('flu influenza'),
    words('ponsel hp telepon handphone smartphone gawai'),
    words('kendali mengendalikan dikendalikan kendalikan kontrol mengontrol dikontrol setir disetir'),
    words('masker'),
    words('bulan'),
    words('karyawan pegawai insinyur teknisi'),
    words('tiktok tik-tok'),
    words('curang kecurangan mencurangi dicurangi'),
    words('uang duit'),
    words('tutup menutup ditutup penutupan'),
    words('padam memadamkan dipadamkan pemadaman mati'),
    words('naik kenaikan dinaikkan menaikkan naikkan'),
    words('daftar mendaftar pendaftaran didaftarkan registrasi'),
    words('bansos bantuan'),
    words('ginjal'),
    words('paru paru-paru'),
    words('tunda menunda ditunda penundaan'),
    words('mengaku pengakuan'),
    words('keuangan finansial'),
    words('clipboard klipboard papan-klip'),
  ],
  ...idCues,
  multipliers: {
    puluh: 10,
    ratus: 100,
    ribu: 1_000,
    rb: 1_000,
    juta: 1_000_000,
    jt: 1_000_000,
    miliar: 1_000_000_000,
    milyar: 1_000_000_000,
    triliun: 1_000_000_000_000,
  },
  numerals: {
    nol: 0,
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    sebelas: 11,
    seratus: 100,
    seribu: 1_000,
    sejuta: 1_000_000,
  },
  teen: 'belas',
  halves: new Set(['setengah', 'separuh']),
  articles: new Set(),
  numeralLinks: new Set(),
  percentWords: new Set(['persen']),
  times: new Set(['x', 'kali']),
  yearWords: new Set(
    words('tahun sejak pada hingga sampai sebelum setelah selama januari februari maret april mei juni juli agustus september oktober november desember'),
  ),
  thousands: '.',
  abbreviations: new Set(words('dr drs prof ir h hj no jl rp dkk dll dsb dst tbk pt cv s.h s.e m.sc a.n u.p')),
};
