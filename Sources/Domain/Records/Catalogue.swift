/// The fields of every kind: the one place that says what a record can hold.
///
/// The tables of the schema, the options of the command, the keys of the interchange file and the
/// checks of `doctor` all follow it; a test holds the schema to it.
enum Catalogue {
  static let fields: [Kind: [Field]] = [
    .organisation: organisation, .person: person, .office: office, .membership: membership,
    .city: city, .site: site, .source: source, .document: document,
    .agreement: agreement, .party: party, .signatory: signatory,
    .project: project, .participant: participant, .place: place, .group: group,
    .funding: funding, .deliverable: deliverable, .part: part, .delivery: delivery,
    .milestone: milestone, .step: step, .amendment: amendment, .consent: consent,
    .suspension: suspension, .journal: journal,
    .obligation: obligation, .holiday: holiday, .reminder: reminder,
    .result: result, .indicator: indicator, .period: period, .actual: actual,
    .dimension: dimension, .budget: budget, .transaction: transaction, .tranche: tranche,
    .rate: rate, .alert: alert, .judgement: judgement,
    .passage: passage, .issue: issue, .figure: figure,
  ]

  static let anywhere: [Kind] = [.city, .site]
  static let note = Field("note", .text)

  // MARK: Who

  private static let organisation = [
    Field("type", .choice(OrganisationType.allCases.map(\.rawValue))),
    Field("acronym", .text), Field("identifier", .text), Field("country", .code(.country)),
    Field("city", .reference([.city])), Field("website", .text), note,
    Field("email", .text), Field("correspondence", .code(.language)),
  ]
  private static let person = [
    Field("email", .text), Field("phone", .text),
    Field("correspondence", .code(.language)), note,
  ]
  private static let office = [
    Field("person", .reference([.person]), required: true),
    Field("from", .date), Field("until", .date), note,
  ]
  private static let membership = [
    Field("member", .reference([.organisation]), required: true),
    Field("from", .date), Field("until", .date), note,
  ]

  // MARK: Where

  private static let city = [
    Field("country", .code(.country)), Field("region", .text),
    Field("latitude", .degrees(limit: 90)), Field("longitude", .degrees(limit: 180)), note,
  ]
  private static let site = [
    Field("type", .text), Field("identifier", .text),
    Field("latitude", .degrees(limit: 90)), Field("longitude", .degrees(limit: 180)),
    Field("sensitive", .flag), note,
  ]

  // MARK: What proves it

  private static let source = [
    Field("publisher", .text), Field("url", .text), Field("published", .date),
    Field("accessed", .date), Field("words", .text), note,
  ]
  private static let document = [
    Field("fileName", .text, required: true), Field("sha256", .text, required: true),
    Field("originalSha256", .text), Field("mediaType", .text),
    Field("size", .integer(0...Int64.max), required: true),
    Field("class", .choice(["public", "partner", "restricted"]), required: true),
    Field("keepUntil", .date), Field("location", .text), note,
  ]

  // MARK: What was signed

  private static let agreement = [
    Field("type", .choice(AgreementType.allCases.map(\.rawValue))),
    Field("number", .text), Field("under", .reference([.agreement])),
    Field("signed", .date), Field("place", .reference(anywhere)), Field("venue", .text),
    Field("subject", .text), Field("topics", .texts), Field("prevailing", .code(.language)),
    Field("start", .date), Field("end", .date), Field("implementationEnd", .date),
    Field("document", .reference([.document])), note,
    Field("thresholds", .text),
    Field("rateRule", .choice(RateRule.allCases.map(\.rawValue))), Field("tolerance", .decimal),
    Field("identifier", .text), Field("awarded", .date),
  ]
  private static let party = [
    Field("organisation", .reference([.organisation]), required: true),
    Field("role", .choice(["funder", "grantee", "party", "witness"])), note,
  ]
  private static let signatory = [
    Field("person", .reference([.person]), required: true),
    Field("for", .reference([.organisation])), Field("office", .reference([.office])),
    Field("signed", .date), note,
  ]
  private static let funding = [
    Field("project", .reference([.project]), required: true), Field("amount", .money),
    Field("share", .decimal), Field("from", .date), Field("until", .date),
    Field("covers", .references([.city, .site, .deliverable])),
    Field("told", .choice(["whole", "share"])), note,
  ]

  // MARK: What was promised

  private static let project = [
    Field("status", .choice(ActivityStatus.allCases.map(\.rawValue))),
    Field("plannedStart", .date), Field("actualStart", .date), Field("actualEnd", .date),
    Field("aim", .text), Field("description", .text), Field("issues", .texts),
    Field("duration", .text), Field("responsible", .reference(Kind.anybody)),
    Field("invented", .flag), note, Field("identifier", .text),
    Field("unpublished", .flag),
  ]
  private static let participant = [
    Field("organisation", .reference([.organisation]), required: true),
    Field("role", .choice(ParticipantRole.allCases.map(\.rawValue))), note,
  ]
  private static let place = [
    Field("at", .reference(anywhere), required: true), Field("from", .date),
    Field("until", .date), note,
  ]
  private static let group = [
    Field("size", .integer(0...1_000_000_000)), Field("site", .reference(anywhere)),
    Field("reach", .choice(["direct", "indirect"])), note,
  ]
  private static let deliverable = [
    Field("type", .text), Field("level", .choice(["activity", "output", "product"])),
    Field("unit", .text), Field("target", .decimal), Field("due", .date, byDay: true),
    Field("responsible", .reference(Kind.anybody)), Field("weight", .decimal),
    Field("description", .text), note,
  ]
  private static let part = [
    Field("at", .reference(anywhere)), Field("target", .decimal), Field("due", .date, byDay: true),
    Field("responsible", .reference(Kind.anybody)), note,
  ]
  private static let milestone = [
    Field("type", .choice(MilestoneType.allCases.map(\.rawValue))),
    Field("due", .date, byDay: true),
    Field("rule", .text), Field("owedBy", .reference([.organisation])),
    Field("owedTo", .reference([.organisation])), Field("responsible", .reference(Kind.anybody)),
    Field("description", .text), note,
    Field("obligation", .reference([.obligation])), Field("occurrence", .integer(1...1000)),
    Field("periodFrom", .date), Field("periodTo", .date),
  ]
  private static let obligation = [
    Field("type", .choice(MilestoneType.allCases.map(\.rawValue)), required: true),
    Field("every", .text), Field("due", .text, required: true),
    Field("basis", .choice(ObligationTerms.Basis.allCases.map(\.rawValue))),
    Field("event", .reference([.milestone])), Field("first", .date), Field("until", .date),
    Field("project", .reference([.project])), Field("owedBy", .reference([.organisation])),
    Field("owedTo", .reference([.organisation])), Field("responsible", .reference(Kind.anybody)),
    note,
  ]

  // MARK: What is to change

  private static let result = [
    Field("type", .choice(ResultType.allCases.map(\.rawValue)), required: true),
    Field("description", .text), note,
  ]
  private static let indicator = [
    Field("measure", .choice(IndicatorMeasure.allCases.map(\.rawValue))),
    Field("direction", .choice(IndicatorDirection.allCases.map(\.rawValue))),
    Field("accumulation", .choice(Accumulation.allCases.map(\.rawValue))),
    Field("rollUp", .choice(RollUp.allCases.map(\.rawValue))), Field("unit", .text),
    Field("baseline", .decimal), Field("baselineDate", .date),
    Field("baselineAt", .reference(anywhere)), Field("deliverable", .reference([.deliverable])),
    Field("steady", .flag), Field("description", .text), note,
    Field("feeds", .reference([.indicator])),
  ]
  private static let period = [
    Field("from", .date, required: true), Field("until", .date, required: true),
    Field("target", .decimal), Field("locked", .flag), note,
  ]
  private static let actual = [
    Field("day", .date, required: true, byDay: true), Field("value", .decimal),
    Field("denominator", .decimal), Field("words", .text), Field("at", .reference(anywhere)),
    Field("parts", .counts), Field("evidence", .references([.document])),
    Field("recordedBy", .text), Field("replaces", .reference([.actual])), Field("reason", .text),
    note,
  ]
  private static let dimension = [Field("categories", .texts), Field("overlaps", .flag), note]

  // MARK: Money

  private static let budget = [
    Field("amount", .money, required: true),
    Field("type", .choice(BudgetType.allCases.map(\.rawValue))),
    Field("status", .choice(BudgetStatus.allCases.map(\.rawValue))), Field("from", .date),
    Field("until", .date), Field("tolerance", .decimal), note,
    Field("deliverable", .reference([.deliverable])),
  ]
  private static let transaction = [
    Field("type", .choice(TransactionType.allCases.map(\.rawValue)), required: true),
    Field("day", .date, required: true, byDay: true), Field("amount", .money, required: true),
    Field("provider", .reference([.organisation])), Field("receiver", .reference([.organisation])),
    Field("description", .text), Field("line", .reference([.budget])),
    Field("tranche", .reference([.tranche])),
    Field("about", .reference([.deliverable, .milestone])), Field("inKind", .flag),
    Field("valuation", .text), Field("evidence", .references([.document])),
    Field("replaces", .reference([.transaction])), Field("reason", .text), note,
  ]
  private static let tranche = [
    Field("amount", .money, required: true), Field("due", .date, byDay: true),
    Field("within", .text), Field("provider", .reference([.organisation])),
    Field("receiver", .reference([.organisation])), Field("conditions", .references([.milestone])),
    note,
  ]
  private static let rate = [
    Field("from", .text, required: true), Field("to", .text, required: true),
    Field("day", .date, required: true), Field("value", .decimal, required: true),
    Field("source", .reference([.source])), note,
  ]

  // MARK: When people work, and when they are told

  private static let alert = [
    Field("type", .choice(AlertRule.Subject.allCases.map(\.rawValue)), required: true),
    Field("days", .integer(0...36_500)), Field("percent", .decimal),
    Field("about", .reference([.agreement, .project])), note,
  ]
  private static let holiday = [Field("day", .date, required: true, byDay: true), note]
  private static let reminder = [
    Field("days", .text, required: true),
    Field("tells", .choice(ReminderRule.Audience.allCases.map(\.rawValue))),
    Field("recipient", .reference(Kind.anybody)),
    Field("about", .reference([.agreement, .project])),
    Field("type", .choice(ReminderRule.Subject.allCases.map(\.rawValue))), note,
  ]

  // MARK: What is reported

  private static let passage = [
    Field("section", .choice(PassageSection.allCases.map(\.rawValue)), required: true),
    Field("from", .date, required: true), Field("until", .date, required: true),
    Field("text", .text, required: true), note,
  ]
  private static let issue = [
    Field("day", .date, required: true, byDay: true), Field("recipient", .text, required: true),
    Field("type", .choice(ReportKind.allCases.map(\.rawValue)), required: true),
    Field("about", .references([.agreement, .project])), Field("asOf", .date, required: true),
    Field("from", .date), Field("until", .date), Field("correspondence", .code(.language)),
    Field("format", .text, required: true), Field("fileName", .text),
    Field("sha256", .text, required: true), Field("arguments", .text, required: true),
    Field("tools", .text, required: true), Field("entryOffice", .text),
    Field("entryNumber", .integer(0...Int64.max)), Field("entryHash", .text),
    Field("evidence", .references([.document])), Field("recordedBy", .text), note,
  ]
  private static let figure = [
    Field(
      "of", .reference([.project, .deliverable, .indicator, .budget]), required: true),
    Field("measure", .choice(ReportedFigure.Measure.allCases.map(\.rawValue)), required: true),
    Field("value", .decimal), Field("amount", .money),
  ]

  // MARK: What happened

  private static let delivery = [
    Field("day", .date, required: true, byDay: true), Field("quantity", .decimal, required: true),
    Field("part", .reference([.part])), Field("at", .reference(anywhere)),
    Field("participations", .counts), Field("newPersons", .counts),
    Field("groups", .references([.group])), Field("reach", .choice(["direct", "indirect"])),
    Field("evidence", .references([.document])), Field("recordedBy", .text),
    Field("replaces", .reference([.delivery])), Field("reason", .text), note,
  ]
  private static let step = [
    Field("type", .choice(StepType.allCases.map(\.rawValue)), required: true),
    Field("day", .date, required: true, byDay: true), Field("by", .reference(Kind.anybody)),
    Field("quantity", .decimal), Field("newDue", .date),
    Field("evidence", .references([.document])), Field("reason", .text), note,
  ]
  private static let amendment = [
    Field("type", .choice(["correction", "internal", "contractual"]), required: true),
    Field("field", .text, required: true), Field("before", .text), Field("after", .text),
    Field("number", .text), Field("requested", .date), Field("decided", .date),
    Field("signed", .date), Field("inForce", .date), Field("by", .reference(Kind.anybody)),
    Field("reason", .text), Field("source", .reference([.source])),
    Field("evidence", .references([.document])), note,
  ]
  private static let consent = [
    Field("organisation", .reference([.organisation]), required: true),
    Field("day", .date, required: true, byDay: true), note,
  ]
  private static let suspension = [
    Field("scope", .reference([.city, .site, .deliverable])),
    Field("from", .date, required: true), Field("until", .date),
    Field("decidedBy", .reference(Kind.anybody)), Field("reason", .text), note,
  ]
  private static let judgement = [
    Field("light", .choice(Light.allCases.map(\.rawValue)), required: true),
    Field("day", .date, required: true), Field("until", .date),
    Field("by", .reference(Kind.anybody)),
    Field("reason", .text, required: true), note,
  ]
  private static let journal = [
    Field("type", .choice(["meeting", "signing", "visit", "event", "decision", "other"])),
    Field("day", .date, byDay: true), Field("place", .reference(anywhere)), Field("venue", .text),
    Field("description", .text), Field("topics", .texts),
    Field("people", .references([.person])), Field("organisations", .references([.organisation])),
    Field("about", .references([.agreement, .project])),
    Field("source", .reference([.source])), note,
  ]
}
