/// The fields of every kind: the one place that says what a record can hold.
///
/// The tables of the schema, the options of the command, the keys of the interchange file and the
/// checks of `doctor` all follow it; a test holds the schema to it.
enum Catalogue {
  static let fields: [Kind: [Field]] = keys.mapValues { $0.all.map(\.field) }

  static let keys: [Kind: any FieldsOfKind.Type] = [
    .organisation: OrganisationField.self, .person: PersonField.self, .office: PositionField.self,
    .membership: MembershipField.self,
    .city: CityField.self, .site: SiteField.self, .source: SourceField.self,
    .document: DocumentField.self,
    .agreement: AgreementField.self, .party: PartyField.self, .signatory: SignatoryField.self,
    .project: ProjectField.self, .participant: ParticipantField.self, .place: PlaceField.self,
    .group: GroupField.self,
    .funding: FundingField.self, .deliverable: DeliverableField.self, .part: PartField.self,
    .delivery: DeliveryField.self,
    .milestone: MilestoneField.self, .step: StepField.self, .amendment: AmendmentField.self,
    .consent: ConsentField.self,
    .suspension: SuspensionField.self, .journal: JournalField.self,
    .obligation: ObligationField.self, .holiday: HolidayField.self, .reminder: ReminderField.self,
    .result: ResultField.self, .indicator: IndicatorField.self, .period: PeriodField.self,
    .actual: ActualField.self,
    .dimension: DimensionField.self, .budget: BudgetField.self, .transaction: TransactionField.self,
    .tranche: TrancheField.self,
    .rate: RateField.self, .alert: AlertField.self, .judgement: RatingOverrideField.self,
    .passage: NarrativeField.self, .issue: IssueField.self, .figure: FigureField.self,
  ]
}
