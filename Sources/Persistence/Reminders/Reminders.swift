package import Domain

extension Reading {
  /// Whether the register has any rule for reminders.
  package func hasReminderRules() throws -> Bool {
    try connection.first("SELECT 1 FROM reminder LIMIT 1") { _ in true } ?? false
  }

  /// Who has to be told of what on a day, by the rules of the register, and has not been told yet.
  ///
  /// - Parameter now: Milliseconds since 1970; what another run began to send within the hour is its own.
  package func reminders(asOf: Day, now: Int64) throws -> [DueReminder] {
    let rules = try rows(.reminder).compactMap(ReminderRule.init)
    guard let earliest = rules.compactMap(\.days.first).min() else { return [] }
    let recipients = Recipients(self, asOf: asOf)
    let owners = try rules.map { rule in
      try rule.about.flatMap { try self.owners(of: .concerning([$0])) }.map(Set.init)
    }
    // A rule of 30 days before looks 30 days ahead.
    let window = DeadlineWindow.open(until: asOf.advanced(by: max(0, -earliest)))
    var reminders: [DueReminder] = []
    for item in try deadlines(window, asOf: asOf) {
      let parties = try parties(of: item)
      for (rule, owners) in zip(rules, owners) {
        guard let days = rule.dayToTell(due: item.due, asOf: asOf),
          rule.covers(item.kind, parties.type),
          owners.map({ all in item.owner.map { all.contains($0.id) } ?? false }) ?? true
        else { continue }
        let told =
          switch rule.audience {
          case .responsible: parties.responsible
          case .owedBy: parties.owedBy
          case .owedTo: parties.owedTo
          }
        guard let target = rule.recipient ?? told else { continue }
        for recipient in try recipients.of(target)
        where try !wasTold(rule.id, item.id, item.due, days, recipient.id, now: now) {
          reminders.append(
            DueReminder(rule: rule, item: item, days: days, recipient: recipient))
        }
      }
    }
    return Self.once(reminders)
  }

  /// Nobody is told twice of one thing on one day, however many rules say so: the rule whose day is
  /// latest stands for the others.
  private static func once(_ reminders: [DueReminder]) -> [DueReminder] {
    struct Subject: Hashable {
      var record: RecordID
      var recipient: RecordID
    }
    var latest: [Subject: DueReminder] = [:]
    for telling in reminders {
      let subject = Subject(record: telling.item.id, recipient: telling.recipient.id)
      if let known = latest[subject], known.days >= telling.days { continue }
      latest[subject] = telling
    }
    return latest.values.sorted {
      ($0.recipient.name, $0.recipient.id, $0.item.daysLeft, $0.item.reference)
        < ($1.recipient.name, $1.recipient.id, $1.item.daysLeft, $1.item.reference)
    }
  }

  private func parties(of item: DeadlineItem) throws -> (
    type: MilestoneType?, responsible: RecordID?, owedBy: RecordID?, owedTo: RecordID?
  ) {
    let fallback = (item.responsible ?? item.move)?.id
    guard item.kind == .milestone,
      let milestone = try rows(.milestone, "r.id = ?", [SQLValue(item.id)]).first
    else { return (nil, fallback, fallback, nil) }
    return (
      milestone[MilestoneField.type],
      milestone[MilestoneField.responsible] ?? fallback, milestone[MilestoneField.owedBy],
      milestone[MilestoneField.owedTo]
    )
  }

  private func wasTold(
    _ rule: RecordID, _ record: RecordID, _ due: PartialDate, _ days: Int, _ recipient: RecordID,
    now: Int64
  ) throws -> Bool {
    let known = try connection.first(
      """
      SELECT state, at FROM sent
      WHERE rule = ? AND record = ? AND due = ? AND days = ? AND recipient = ?
      """,
      [
        SQLValue(rule), SQLValue(record), .text(due.text), .integer(Int64(days)),
        SQLValue(recipient),
      ]
    ) { (state: ReminderState(rawValue: $0.text(0)), at: $0.integer(1)) }
    switch known?.state {
    case .sent, .skipped, .refused: return true
    case .sending: return (known?.at ?? 0) > now - Register.patience
    case .failed, nil: return false
    }
  }
}

/// Finds out who is meant by a person, an office or an organisation, and where they are reached.
private final class Recipients {
  private let reading: Reading
  private let asOf: Day
  private var known: [RecordID: [DueReminder.Recipient]] = [:]

  init(_ reading: Reading, asOf: Day) {
    self.reading = reading
    self.asOf = asOf
  }

  func of(_ id: RecordID) throws -> [DueReminder.Recipient] {
    if let recipients = known[id] { return recipients }
    let recipients = try find(id)
    known[id] = recipients
    return recipients
  }

  private func find(_ id: RecordID) throws -> [DueReminder.Recipient] {
    let record = try reading.record(id)
    switch record.kind {
    case .office:
      guard let person = record[PositionField.person], try holds(record) else { return [] }
      return try find(person)
    case .organisation where record[OrganisationField.email] == nil:
      // An organisation without an address is reached through those who hold an office in it.
      var people: [DueReminder.Recipient] = []
      for office in try reading.children(of: id, .office) where try holds(office) {
        guard let person = office[PositionField.person] else { continue }
        for recipient in try find(person)
        where recipient.address != nil && !people.contains(recipient) {
          people.append(recipient)
        }
      }
      return people.isEmpty ? [try recipient(record)] : people
    default: return [try recipient(record)]
    }
  }

  private func holds(_ office: Record) throws -> Bool {
    (office[PositionField.from]?.first ?? asOf) <= asOf
      && asOf <= (office[PositionField.until]?.last ?? asOf)
  }

  private func recipient(_ record: Record) throws -> DueReminder.Recipient {
    DueReminder.Recipient(
      id: record.id, name: try reading.title(of: record.id), address: record[SharedField.email],
      language: record[SharedField.correspondence])
  }
}

extension Register {
  /// For how long, in milliseconds, a run that began to send is left alone.
  static let patience: Int64 = 3_600_000

  /// Takes reminders on, so that no other run sends them meanwhile.
  ///
  /// - Returns: Those that were free.
  package func takeOn(_ reminders: [DueReminder], now: Int64) throws -> [DueReminder] {
    try writeLocally { connection in
      try reminders.filter { telling in
        try connection.first(
          """
          INSERT INTO sent (rule, record, due, days, recipient, at, address, state)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'sending')
          ON CONFLICT DO UPDATE SET at = ?6, address = ?7, state = 'sending', detail = NULL
          WHERE state = 'failed' OR (state = 'sending' AND at <= ?6 - \(Self.patience))
          RETURNING 1
          """, Self.key(telling) + [.integer(now), SQLValue(telling.recipient.address)]
        ) { _ in true } != nil
      }
    }
  }

  /// Remembers what became of reminders that were taken on.
  package func remember(
    _ reminders: [DueReminder], _ state: ReminderState, detail: String? = nil, now: Int64
  )
    throws
  {
    try writeLocally { connection in
      for telling in reminders {
        let statement = try connection.prepare(
          """
          UPDATE sent SET state = ?6, detail = ?7, at = ?8
          WHERE rule = ?1 AND record = ?2 AND due = ?3 AND days = ?4 AND recipient = ?5
          """)
        statement.bind(
          Self.key(telling) + [.text(state.rawValue), SQLValue(detail), .integer(now)])
        try statement.finish()
      }
    }
  }

  private static func key(_ telling: DueReminder) -> [SQLValue] {
    [
      SQLValue(telling.rule.id), SQLValue(telling.item.id), .text(telling.item.due.text),
      .integer(Int64(telling.days)), SQLValue(telling.recipient.id),
    ]
  }
}
