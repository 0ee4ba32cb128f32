/** English. */
import { stemmer } from '@orama/stemmers/english';
import { enCues } from './cues-en.js';
import { type Locale, words } from './locale.js';
import { VECTORS_EN } from './vectors-en.js';

export const en: Locale = {
  lang: 'en',
  stem: stemmer,
  isLatin: true,
  foldsAccents: true,
  doublesWords: false,
  // "US" is a country, "us" a pronoun; only the capitals tell.
  nameOf: (written) => (written === 'US' || written === 'USA' ? 'usa' : null),
  bare: (word) => (word.endsWith("'s") ? word.slice(0, -2) : word),
  stopWords: new Set(
    words(`
      a an the this that these those some any each every either neither such same other another
      i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones
      who whom whose which what when where why how there here then than
      am is are was were be been being do does did done doing have has had having will would shall should can could may might must
      ought im ive id youre hes shes theyre weve dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent
      'm 's 're 've 'd 'll it's that's there's he's she's i'm you're they're we're i've we've you've they've i'll you'll they'll
      of in on at by for from to into onto with without within about against between among through during before after above below
      up down out off over under again further as if because while until although though unless since whether
      and or but nor so yet both just also too very more most much many own quite rather even still already ever
      no not never now today yesterday tomorrow soon really actually simply literally basically please
      ok okay oh well via per etc`),
  ),
  lightWords: new Set(
    words(`
      only few little less least all say said tell told people person man woman make made making new get got getting go going gone come came take took taken
      use used using year years day days week month time times way thing things world country countries work works working
      know known think thought want need like good bad great big small high low long old first last next part case number
      big company companies group million billion thousand hundred percent state public official officials report reports
      find found show shows shown give given put set let keep kept see seen look every everyone everybody anyone anybody
      someone somebody nobody something anything nothing lot lots call called become became around back help start started
      stop end two three four five ten really right left full whole real true truth fact matter place home house life
      plan plans try tried turn turned follow video videos photo picture post posts news media story message online website
      internet app site page link point week weeks month months according including many several major`),
  ),
  vectors: VECTORS_EN,
  concepts: [
    words('coronavirus covid covid-19 covid19 corona sars-cov-2 covid-19s ncov'),
    words(
      'vaccine vaccines vaccination vaccinations vaccinated vaccinate jab jabs jabbed shot shots inoculation immunisation immunization vax vaxx vaxxed vaccin',
    ),
    words('cause causes caused causing trigger triggers induce induces responsible behind leads produce produces producing results brings'),
    words('spread spreads spreading transmit transmits transmitted transmission carry carries carried'),
    words('cure cures cured curing heal heals healing healed treat treats treating treatment treatments remedy remedies'),
    words('prevent prevents preventing prevention protect protects protecting protection shield shields ward'),
    words('kill kills killing killed destroy destroys destroying eliminate eliminates wipe wipes'),
    words(
      'hand hands handed handing share shares shared sharing send sends sent sending pass passes passed transfer transfers transferred transferring feed feeds feeding funnel funnels provide provides deliver delivers forward forwards leak leaks leaked',
    ),
    words('spy spies spying spied spyware surveil surveillance surveilling snoop snoops snooping eavesdrop eavesdropping'),
    words('mast masts tower towers antenna antennas antennae'),
    words('microchip microchips chip chips nanochip nanochips microchipped chipped'),
    words('china chinese beijing prc'),
    words('government governments authorities regime'),
    words('usa america american americans'),
    words('data information info'),
    words('fake fakes faked faking staged stage stages fabricated fabricate counterfeit phoney phony hoax hoaxes scam scams swindle swindles sham bogus'),
    words('ban bans banned banning outlaw outlawed prohibit prohibited prohibits'),
    words('earthquake earthquakes quake quakes tremor tremors temblor'),
    words('vote votes voted voting voter voters'),
    words('ballot ballots'),
    words('free gratis'),
    words('prize prizes reward rewards gift gifts giveaway giveaways'),
    words('danger dangerous dangers harm harmful harms harming hazardous unsafe toxic poison poisons poisonous poisoning poisoned'),
    words('cancer cancers tumour tumours tumor tumors carcinogen carcinogenic cancerous'),
    words('child children kid kids minor minors teen teens teenager teenagers youngster youngsters'),
    words('drink drinks drinking drank'),
    words('eat eats eating ate eaten consume consumes consuming swallow swallowing ingest ingesting'),
    words('store stores stored storing kept stockpiled'),
    words('censor censors censored censoring censorship suppress suppresses suppressed suppressing'),
    words('remove removes removed delete deletes deleted'),
    words('plane planes aircraft jet jets airplane airplanes aeroplane airliner airliners'),
    words('trail trails contrail contrails chemtrail chemtrails streak streaks'),
    words('predict predicts predicted prediction predictions forecast forecasts forecasted foretell'),
    words('alcohol liquor booze vodka whisky whiskey'),
    words('hot hotter hottest warm heat heated'),
    words('infertile infertility sterile sterility sterilise sterilises sterilize sterilizes barren'),
    words('dna gene genes genetic genetics genome genetically genomes'),
    words('change changes changed changing alter alters altered altering modify modifies modified modifying rewrite rewrites rewriting edit edits editing'),
    words('autism autistic'),
    words('flu influenza'),
    words('parcel parcels package packages'),
    words('phone phones smartphone smartphones cellphone cellphones handset handsets'),
    words('control controls controlled controlling controller steer steers steered'),
    words('human humans humanity mankind manmade man-made'),
    words('scientist scientists researcher researchers expert experts'),
    words('secret secretly covert covertly'),
    words('track tracks tracked tracking tracker trackers trace traces'),
    words('tax taxes irs'),
    words('arrest arrests arrested jail jailed'),
    words('shut shuts shutdown shutting closed closes closing'),
    words('moon lunar'),
    words('mask masks masking facemask facemasks'),
    words('employee employees staff worker workers engineer engineers'),
    words('tiktok tik-tok'),
    words('rig rigged rigging fraud fraudulent steal stolen cheat cheating'),
    words('manipulate manipulates manipulated manipulating manipulation tamper tampered tampering'),
    words('clipboard clipboards pasteboard'),
    words('warming warms'),
    words('co2 carbon-dioxide'),
    words('deodorant deodorants antiperspirant antiperspirants'),
  ],
  ...enCues,
  multipliers: {
    hundred: 100,
    thousand: 1_000,
    million: 1_000_000,
    billion: 1_000_000_000,
    trillion: 1_000_000_000_000,
    k: 1_000,
    m: 1_000_000,
    bn: 1_000_000_000,
  },
  numerals: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  teen: null,
  halves: new Set(['half']),
  articles: new Set(['a', 'an', 'one']),
  numeralLinks: new Set(['and']),
  percentWords: new Set(['percent', 'per cent', 'pct']),
  times: new Set(['x', 'times', 'fold']),
  yearWords: new Set(
    words(
      'in since by until before after during from to of year early late mid january february march april may june july august september october november december',
    ),
  ),
  thousands: ',',
  abbreviations: new Set(
    words(
      'u.s u.k u.n e.u d.c mr mrs ms dr prof st no vs inc ltd co corp jr sr gen gov sen rep capt lt col sgt jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e etc a.m p.m fig approx',
    ),
  ),
};
