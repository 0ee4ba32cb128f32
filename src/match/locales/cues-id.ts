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
  emptyNegations: lines(`
    salah satu
    salah satunya
    salah seorang
    bukan rahasia
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
    bukan main`),
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
    berita bohong`),
  supportWords: new Set(words('bukti membuktikan terbukti dibuktikan dasar kebenaran kebenarannya kaitannya')),
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
    percaya bahwa`),
  feelings: new Set(words('takut cemas khawatir dikhawatirkan kekhawatiran')),
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
