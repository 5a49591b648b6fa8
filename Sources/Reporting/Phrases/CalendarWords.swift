package import Domain

/// What a calendar says of deadlines.
package enum CalendarWords {
  /// The name of a calendar: of one record, or of all.
  package static func name(_ record: String?) -> Wording {
    guard let record else {
      return Wording(en: "Deadlines", fr: "Échéances", ar: "المواعيد النهائية", az: "Son tarixlər")
    }
    return Wording(
      en: "Deadlines: \(record)", fr: "Échéances : \(record)", ar: "المواعيد النهائية: \(record)",
      az: "Son tarixlər: \(record)")
  }

  /// What is due, and of which project.
  package static func title(_ item: DeadlineItem) -> String {
    item.projectTitle.isEmpty || item.projectTitle == item.title
      ? item.title : "\(item.title) (\(item.projectTitle.prefix(40)))"
  }

  /// What there is to say: the due date as it was given, the first one, who has to do it, and where it
  /// stands in the register.
  package static func description(_ item: DeadlineItem) -> Wording {
    let who = item.responsible ?? item.move
    return Wording { language in
      var lines = [language.pair(Phrases.due(language), item.due.text(in: language))]
      if item.originalDue != item.due {
        lines.append(
          language.pair(Phrases.agreedFirst(language), item.originalDue.text(in: language)))
      }
      if let who { lines.append(language.pair(Phrases.responsible(language), who.name)) }
      lines.append(item.reference)
      return language.marked(lines.joined(separator: "\n"))
    }
  }
}
