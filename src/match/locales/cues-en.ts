/** English words that tell how a sentence stands to a claim. What each list does: `cues.ts`. */
import { lines, type StanceCues } from './cues.js';
import { words } from './locale.js';

export const enCues: StanceCues = {
  negators: lines(`
    not
    n't
    no
    never
    none
    nobody
    nothing
    neither
    cannot
    hardly
    nor
    unable
    fails to
    failed to
    refused to`),
  predicateNegators: new Set(words('not never cannot')),
  emptyNegations: lines(`
    no secret
    nothing but
    nothing more than
    nothing less than
    nothing other than
    none other
    no different
    not different
    not unlike
    not even
    doesn't change the fact
    does not change the fact
    can't change the fact
    can't deny
    cannot deny
    make no mistake
    no doubt
    no wonder
    no matter
    no coincidence
    no joke
    no longer a secret
    not only
    not just
    not merely
    not surprisingly
    never forget
    don't forget
    why not
    if not
    or not
    no one talks
    nobody talks
    nobody tells
    no one tells
    or may not
    and may not
    whether or not
    not to mention
    why don't
    why doesn't
    can't wait
    cannot wait
    can't believe
    cannot believe
    can't stop
    cannot stop
    not until
    never before
    never again
    never seen before
    not alone
    won't believe
    will not believe
    never guess
    ain't seen
    nothing short of
    no less
    no fewer than
    no later than
    no more than
    no longer just
    no matter what
    not to be outdone
    made up of
    made up for
    made up his
    made up her
    made up their
    lies in
    lies with
    lie in
    won't say
    wouldn't say
    would not say
    will not say
    not saying
    can't say
    cannot say
    no show
    no shows
    no go
    no fly
    no win
    no man's land`),
  denialCues: lines(`
    hoax
    hoaxes
    false
    falsely
    untrue
    incorrect
    inaccurate
    wrong
    wrongly
    myth
    myths
    debunk
    debunks
    debunked
    debunking
    disproved
    disproven
    discredited
    refuted
    refutes
    rejected
    rejects
    denied
    denies
    deny
    denying
    dismissed
    dismisses
    baseless
    groundless
    unfounded
    unsubstantiated
    unproven
    misleading
    misinformation
    disinformation
    bogus
    nonsense
    fabricated
    fake
    fact check
    fact-check
    fact checkers
    fact-checkers
    no evidence
    no proof
    no link
    no truth
    no basis
    not true
    no connection
    contrary to
    far from
    fiction
    scam
    scams
    scammers
    fraudsters
    conspiracy theory
    conspiracy theories
    conspiracy theorists
    lie
    lies
    don't believe
    do not believe
    ruled out
    retracted
    extremely rare
    exceedingly rare
    vanishingly rare
    hoaxer
    hoaxers
    hoaxed
    debunker
    disprove
    disproves
    disproving
    refute
    refuting
    rebuts
    rebutted
    dispels
    dispelled
    dispelling
    dismissing
    rubbishes
    rubbished
    pours cold water
    poured cold water
    pour cold water
    shoots down
    cast doubt
    casts doubt
    casting doubt
    of course not
    not a thing
    not happening
    isn't happening
    aren't happening
    never happened
    didn't happen
    did not happen
    turns out not
    too good to be true
    isn't what it seems
    not what it seems
    aren't what they seem
    not as it seems
    sets the record straight
    set the record straight
    setting the record straight
    fabrication
    fabrications
    fabricating
    made-up
    erroneous
    erroneously
    mistaken
    mistakenly
    exaggerated
    overblown
    satire
    satirical
    satirist
    spoof
    parody
    prank
    pranks
    pranksters
    mockumentary
    photoshopped
    photoshop
    photo-shopped
    doctored
    digitally altered
    ai-generated
    ai generated
    deepfake
    deepfakes
    duped
    dupes
    dupe
    fooled
    fools
    fell for
    falls for
    hoodwinked
    fakery
    fakes
    faked
    phony
    phoney
    bs
    bullshit
    baloney
    bunk
    bunkum
    hogwash
    urban legend
    urban legends
    old wives tale
    figment
    pseudoscience
    misconception
    misconceptions
    misleads
    mislead
    misled
    misinterpreted
    misrepresented
    misquoted
    misidentified
    out of context
    taken out of context
    untruth
    untruths
    falsehood
    falsehoods
    despite rumors
    despite rumours
    despite claims
    despite reports
    despite what you
    no such thing
    no such
    nothing to suggest
    nothing to support
    rules out
    ruling out
    rule out
    retracts
    retraction
    retract
    scaremongering
    fearmongering
    fear-mongering
    laughable
    ludicrous
    preposterous
    not so fast
    not quite
    made up
    entirely invented
    invented story
    there was never
    there never was
    does not exist
    doesn't exist
    don't exist
    do not exist
    never existed`),
  supportWords: new Set(
    words(
      'evidence proof basis indication indications truth foundation substantiated proven demonstrated true real genuine factual legit credible authentic plausible',
    ),
  ),
  reportCues: lines(`
    reportedly
    some say
    people say
    were saying
    sue
    sued
    sues
    suing
    lawsuit
    lawsuits
    reports indicate
    reports suggest
    reports say
    reports that
    saying that
    claim
    claims
    claimed
    claiming
    rumour
    rumours
    rumor
    rumors
    rumoured
    rumored
    theory
    theories
    conspiracy
    allege
    alleges
    alleged
    allegedly
    allegation
    allegations
    accuse
    accuses
    accused
    accusing
    accusation
    accusations
    fear
    fears
    feared
    concern
    concerns
    concerned
    worry
    worries
    worried
    suspicion
    suspicions
    suspect
    suspects
    suspected
    believe that
    believes that
    believed that
    believers
    purported
    purportedly
    supposedly
    supposed
    so-called
    whether
    asked if
    ask if
    wonder if
    wonders if
    could
    might
    may
    would
    potentially
    possible
    possibly
    possibility
    risk
    risks
    threatened
    threatens
    question
    questions
    asked
    ask
    debate
    investigate
    investigating
    investigation
    speculation
    speculated
    viral
    circulating
    idea that
    notion that
    narrative
    critics
    according to
    said to
    unconfirmed
    unverified
    apparent
    apparently
    appears
    appear to
    appeared to
    appears to
    purports
    purport
    report says
    report said
    new report
    report suggests
    reported to
    reported
    likely
    probably
    perhaps
    maybe
    believed to
    thought to
    rumored to
    rumoured to
    tipped to
    sources say
    sources said
    source says
    source said
    sources
    insiders
    suggests
    suggesting
    considering
    considers
    mulling
    mulls
    eyeing
    expected to
    analyst
    analysts
    predicts
    unclear
    in doubt
    if true
    if confirmed
    if proven`),
  feelings: new Set(words('fear fears feared concern concerns concerned worry worries worried')),
  raisings: new Set(
    lines(`
    said to
    appear to
    appears to
    appeared to
    reported to
    believed to
    thought to
    rumored to
    rumoured to
    tipped to
    expected to
  `),
  ),
  attitudes: new Set(
    words(`
      sure certain clear happy ready surprised surprise funny laughing afraid worried glad proud sorry alone only comment know knew known idea clue
      doubt wonder secret coincidence mention guess imagine forget wait mind care blame joke word words time`),
  ),
  sideOpeners: new Set(words('a an the with for over about despite after by')),
  contrasts: new Set(words('but just only instead merely simply rather')),
  tellings: new Set(
    words(`
      rumor rumors rumour rumours report reports claim claims story stories allegation allegations accusation accusations speculation theory theories
      gossip chatter suggestion suggestions talk tale tales notion hype`),
  ),
  carriers: new Set(
    words(`
      post posts article articles news video videos photo photos picture pictures image images headline headlines meme memes footage clip message messages
      tweet tweets quote idea`),
  ),
  rebuffs: lines(`
    slams
    slammed
    blasts
    blasted
    rips
    kills
    quashes
    quashed
    quash
    squashes
    squashed
    squash
    shuts down
    shut down
    shoots down
    shot down
    shooting down
    knocks down
    knocked down
    bats away
    swats down
    brushes off
    brushed off
    laughs off
    laughed off
    shrugs off
    scoffs at
    mocks
    mocked
    makes fun of
    made fun of
    pokes fun at
    hits back at
    hit back at
    hits out at
    fires back at
    lashes out at
    disputes
    disputed
    dispute
    contradicts
    contradicted
    puts to rest
    lays to rest
    puts an end to
    put an end to
    put paid to
    silences
    clears up
    cleared up
    outrageous
    put to rest
    laid to rest`),
  verdicts: lines(`
    put to rest
    laid to rest
    quashed
    squashed
    shut down
    shot down
    knocked down
    dispelled
    disputed
    contradicted
    crazy
    absurd
    ridiculous
    silly
    outrageous
    unbelievable
    unlikely
    not credible
    doesn't add up
    don't add up
    falls apart
    fell apart`),
  preventions: ['=prevent'],
  opposites: [
    {
      of: new Set(words('dead died dies dying death killed kills slain murdered beheaded executed deceased passed')),
      against: lines(`
        alive
        survives
        survived
        alive and well
        still with us
        living`),
    },
    { of: new Set(words('fake faked staged hoax fabricated fictional')), against: ['real', 'genuine', 'authentic', 'really happened'] },
    {
      of: new Set(words('dangerous unsafe deadly harmful toxic poison poisonous harms kills stolen lethal poisoned')),
      against: ['safe', 'harmless', 'unharmed', 'safe and sound', 'nontoxic'],
    },
    { of: new Set(words('missing lost disappeared vanished')), against: ['found safe', 'found alive', 'safe and sound', 'turned up'] },
    {
      of: new Set(
        words('close closes closing closed shut shutting shutdown shutter ends ending cancelled canceled axed scrapped discontinued discontinue stop stops'),
      ),
      against: lines(`
        here to stay
        sticking around
        staying open
        stay open
        remain open
        remains open
        going ahead
        go ahead
        still on
        carries on
        not going anywhere`),
    },
    {
      of: new Set(words('banned bans ban outlawed illegal forbidden prohibited')),
      against: ['legal', 'still allowed', 'still legal', 'allowed', 'can keep', 'permitted'],
    },
    { of: new Set(words('guilty convicted')), against: ['innocent', 'acquitted', 'exonerated', 'not guilty'] },
    {
      of: new Set(words('quit quits resign resigns resigned resigning leaving leave leaves')),
      against: ['stays on', 'staying put', 'is staying', 'remains in office'],
    },
    { of: new Set(words('bankrupt insolvent bankruptcy')), against: ['solvent', 'profitable'] },
    { of: new Set(words('flat')), against: ['round', 'spherical', 'a sphere', 'a globe'] },
  ],
  openQuestions: new Set(words('how why')),
  sourceTags: new Set(words('report reports reportedly source sources rumor rumors rumour rumours unconfirmed')),
  pronouns: new Set(words("this that it it's that's these those they all")),
  pointers: new Set(words('the this that these those his her its their all such')),
  neutralLabels: ['fact check', 'fact-check', 'fact checked'],
  refusals: new Set(words('no nope nah')),
  rebuttalOpeners: lines(`
    this is false
    that is false
    it is false
    this is not true
    that is not true
    it is not true
    it's not true
    this isn't true
    that isn't true
    this is untrue
    this is wrong
    that is wrong
    this is a hoax
    this is a myth
    that is a myth
    this is misinformation
    the claim is false
    that claim is false
    this claim is false
    these claims are false
    there is no evidence
    there's no evidence
    no evidence
    not true
    false
    fact:
    in fact
    in reality
    the truth is`),
  correctionTitles: lines(`
    fact check
    fact-check
    fact checked
    myth
    myths
    mythbuster
    mythbusters
    debunk
    debunked
    debunking
    hoax
    misinformation
    disinformation
    conspiracy
    rumor vs reality
    rumour vs reality
    misconceptions`),
  complementizers: new Set(words('that tell tells told say says think thinks believe believes pretend pretends claim claims')),
  clauseOpeners: new Set(words('and but although though while since whereas as when which who')),
  strongOpeners: new Set(words('so because since therefore hence')),
};
