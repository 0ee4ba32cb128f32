/** Indonesian words that tell how a sentence stands to a claim. What each list does: `cues.ts`. */
import { lines, type StanceCues } from './cues.js';
import { words } from './locale.js';

export const idCues: StanceCues = {
  negators: lines(`
    tidak
    tak
    bukan
    bukanlah
    tidaklah
    belum
    gak
    ga
    nggak
    enggak
    tdk
    tiada
    mustahil
    tidak pernah
    tak pernah
    alih-alih
    mana mungkin`),
  predicateNegators: new Set(words('tidak tak bukan bukanlah tidaklah belum gak ga nggak enggak tdk')),
  emptyNegations: lines(`
    salah satu
    salah satunya
    salah seorang
    bukan rahasia
    tidak beda
    tidak berbeda
    tidak jauh beda
    tidak jauh berbeda
    tak beda
    tak berbeda
    tak ubahnya
    tidak hanya
    tidak cuma
    bukan hanya
    bukan cuma
    bukan sekadar
    tak hanya
    tak cuma
    gak cuma
    gak hanya
    tidak lain
    tak lain
    tidak diragukan
    tak diragukan
    tidak heran
    jangan lupa
    jangan sampai
    jangan kaget
    tanpa sadar
    tanpa disadari
    mau tidak mau
    bukan kebetulan
    bukan main
    salah gunakan
    salah seorang pun
    tidak perlu diragukan
    tak perlu diragukan
    tidak bisa dipungkiri
    tak bisa dipungkiri
    tidak dapat dipungkiri
    tak dapat dipungkiri
    tidak kalah
    tak kalah
    tidak sedikit
    tak sedikit
    tidak lama
    tak lama
    tidak jauh
    tidak mungkin salah
    tidak kurang dari
    tak kurang dari
    tidak sampai
    bukan lagi rahasia
    tidak terasa
    tak terasa
    tak butuh waktu
    tidak butuh waktu
    tidak sadar
    gak sadar
    nggak sadar
    tidak disangka
    tak disangka
    tidak terduga
    tak terduga
    tak terkendali
    tidak menyangka
    tak menyangka`),
  denialCues: lines(`
    hoaks
    hoax
    salah
    keliru
    palsu
    bohong
    menyesatkan
    mitos
    tidak benar
    tidaklah benar
    tak benar
    tidak terbukti
    tidak berdasar
    tak berdasar
    tidak ada bukti
    tidak ada kaitan
    tidak ada hubungan
    belum ada bukti
    belum terbukti
    tanpa bukti
    bantah
    membantah
    dibantah
    bantahan
    menepis
    ditepis
    menampik
    menyangkal
    sangkal
    meluruskan
    diluruskan
    klarifikasi
    mengklarifikasi
    cek fakta
    periksa fakta
    pemeriksa fakta
    faktanya
    disinformasi
    misinformasi
    penipuan
    penipu
    modus
    teori konspirasi
    konspirasi
    isapan jempol
    jangan percaya
    tidak percaya
    tak percaya
    nggak percaya
    gak percaya
    ga percaya
    jangan mudah percaya
    tidak usah percaya
    tak perlu percaya
    mengada-ada
    sangat jarang
    kabar bohong
    berita bohong
    hoaxes
    hoak
    salah kaprah
    kesalahpahaman
    salah paham
    dipalsukan
    konten palsu
    konten tiruan
    konten satire
    konten parodi
    konten yang menyesatkan
    konten menyesatkan
    konten yang dimanipulasi
    dimanipulasi
    manipulasi
    manipulated content
    impostor content
    imposter content
    misleading content
    fabricated content
    false context
    false connection
    false content
    satire content
    satire
    satir
    parodi
    konteks yang salah
    konteks yang keliru
    di luar konteks
    tidak sesuai konteks
    hasil suntingan
    suntingan
    disunting
    menyunting
    hasil edit
    hasil editan
    editan
    diedit
    mengedit
    rekayasa
    hasil rekayasa
    direkayasa
    buatan ai
    hasil ai
    kecerdasan buatan
    artificial intelligence
    deepfake
    deep fake
    umpan klik
    clickbait
    click bait
    tidak tepat
    tidak sesuai
    tidak ada kaitannya
    tidak ada hubungannya
    tidak berkaitan
    tak berkaitan
    tidak terkait
    tidak berhubungan
    tidak pernah terjadi
    tidak pernah ada
    tidak ditemukan
    tak ditemukan
    tidak menemukan
    tidak valid
    tidak akurat
    tidak masuk akal
    tidak faktual
    tidak resmi
    tak resmi
    bukan laman resmi
    bukan berasal dari
    bukan milik
    tidak memiliki dasar
    tanpa dasar
    mengatasnamakan
    catut
    mencatut
    dicatut
    pencatutan
    phishing
    gadungan
    membantahnya
    bantah kabar
    dipastikan hoaks
    bohongan
    dusta
    kebohongan
    fitnah
    penyesatan
    terbantahkan
    konteks asli
    konteks sebenarnya
    konteks aslinya
    yang sebenarnya adalah
    video sebenarnya
    foto sebenarnya
    fakta sebenarnya
    ternyata hoaks
    ternyata bukan
    hasil penelusuran menunjukkan
    bualan
    omong kosong
    disinformatif`),
  supportWords: new Set(words('benar bukti buktinya sahih valid fakta nyata membuktikan terbukti dibuktikan dasar kebenaran kebenarannya kaitannya')),
  reportCues: lines(`
    klaim
    mengklaim
    diklaim
    rumor
    isu
    desas-desus
    kabar
    kabarnya
    konon
    katanya
    dikabarkan
    beredar
    ada yang bilang
    gugat
    menggugat
    mengugat
    digugat
    gugatan
    takut
    cemas
    viral
    teori
    tuding
    menuding
    dituding
    tudingan
    tuduh
    menuduh
    dituduh
    tuduhan
    diduga
    menduga
    dugaan
    khawatir
    dikhawatirkan
    kekhawatiran
    kecurigaan
    curiga
    dicurigai
    mencurigai
    mungkin
    kemungkinan
    berpotensi
    potensi
    apakah
    seandainya
    risiko
    berisiko
    disebut-sebut
    unggahan
    narasi
    pesan berantai
    mempertanyakan
    bertanya
    ditanya
    selidiki
    menyelidiki
    penyelidikan
    anggapan
    dianggap
    menganggap
    percaya bahwa
    menurut kabar
    menurut unggahan
    narasinya
    dinarasikan
    disebut
    disebutkan
    dikatakan
    ditengarai
    disinyalir
    santer
    berembus
    gosip
    digosipkan
    dirumorkan
    pengakuan
    seolah
    seolah-olah
    bisa jadi
    barangkali
    boleh jadi
    belum terverifikasi
    belum terkonfirmasi
    kononnya
    memperlihatkan
    kalau benar
    jika benar
    bila benar
    kalau memang benar
    jika terbukti`),
  feelings: new Set(words('takut cemas khawatir dikhawatirkan kekhawatiran')),
  raisings: new Set(),
  attitudes: new Set(words('hanya cuma sekadar yakin tahu tau pasti jelas heran kaget takut ragu peduli sabar lupa sadar percuma sendirian dipungut')),
  sideOpeners: new Set(words('dengan agar supaya untuk walau meski meskipun walaupun jika kalau')),
  contrasts: new Set(words('tapi tetapi melainkan hanya cuma justru')),
  tellings: new Set(words('kabar berita informasi klaim narasi isu rumor gosip tudingan tuduhan cerita anggapan spekulasi')),
  carriers: new Set(
    words('pesan unggahan video foto gambar konten postingan artikel pernyataan poster tautan surat judul rekaman akun potret cuitan takarir tangkapan'),
  ),
  rebuffs: lines(`
    mematahkan
    patahkan
    menolak
    menertawakan
    tertawakan
    meragukan
    menyayangkan`),
  verdicts: ['terbantahkan', 'terpatahkan', 'dipatahkan', 'diragukan', 'mengada-ada', 'berlebihan', 'dibesar-besarkan'],
  preventions: ['=cegah'],
  opposites: [
    {
      of: new Set(words('meninggal wafat tewas mati dibunuh terbunuh gugur')),
      against: ['masih hidup', 'sehat walafiat', 'selamat', 'dalam keadaan sehat', 'masih sehat'],
    },
    { of: new Set(words('palsu rekayasa bohong hoaks settingan')), against: ['asli', 'nyata', 'sungguhan'] },
    { of: new Set(words('bahaya berbahaya beracun mematikan racun')), against: ['aman', 'tidak berbahaya', 'aman digunakan', 'aman dikonsumsi'] },
    {
      of: new Set(words('ditutup tutup bubar dibubarkan dihentikan batal dibatalkan')),
      against: ['tetap buka', 'tetap berjalan', 'masih beroperasi', 'tetap digelar', 'tetap beroperasi'],
    },
    { of: new Set(words('dilarang larangan melarang haram')), against: ['diperbolehkan', 'diizinkan', 'tetap boleh', 'halal'] },
    { of: new Set(words('hilang lenyap')), against: ['ditemukan selamat', 'sudah ditemukan'] },
    { of: new Set(words('mundur mengundurkan dicopot dipecat')), against: ['tetap menjabat', 'masih menjabat'] },
    { of: new Set(words('datar')), against: ['bulat'] },
  ],
  openQuestions: new Set(words('mengapa kenapa bagaimana')),
  sourceTags: new Set(words('kabar isu rumor laporan sumber narasi klaim')),
  pronouns: new Set(words('ini itu hal semua')),
  pointers: new Set(words('ini itu tersebut tadi di')),
  neutralLabels: ['cek fakta', 'cekfakta', 'periksa fakta', 'klarifikasi', 'pemeriksa fakta'],
  refusals: new Set(words('tidak bukan nggak gak enggak')),
  rebuttalOpeners: lines(`
    ini tidak benar
    itu tidak benar
    hal ini tidak benar
    hal itu tidak benar
    hal tersebut tidak benar
    kabar itu tidak benar
    kabar tersebut tidak benar
    informasi tersebut tidak benar
    informasi itu tidak benar
    klaim itu tidak benar
    klaim tersebut tidak benar
    klaim tersebut salah
    klaim itu keliru
    faktanya
    padahal
    tidak benar
    tidak ada bukti
    belum ada bukti
    ini hoaks
    itu hoaks
    kenyataannya`),
  correctionTitles: lines(`
    [salah]
    [hoaks]
    [hoax]
    [klarifikasi]
    cek fakta
    cekfakta
    periksa fakta
    hoaks
    hoax
    mitos
    tidak benar
    disinformasi
    misinformasi`),
  complementizers: new Set(words('bahwa kalau kalo bilang percaya kata mengatakan menyatakan mengira')),
  clauseOpeners: new Set(words('tetapi tapi namun sedangkan dan yang meskipun walaupun')),
  strongOpeners: new Set(words('jadi sehingga karena sebab supaya agar melainkan makanya')),
};
