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
  emptyNegations: lines(`
    no secret
    nothing but
    nothing more than
    nothing less than
    nothing other than
    none other
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
    no one tells`),
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
    vanishingly rare`),
  supportWords: new Set(words('evidence proof basis indication indications truth foundation substantiated proven demonstrated')),
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
    critics`),
  feelings: new Set(words('fear fears feared concern concerns concerned worry worries worried')),
  refusals: new Set(words('no nope')),
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
