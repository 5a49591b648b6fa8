package import Domain
import Persistence

/// Examines a register: file, references, history, rules, evidence, lists.
package struct ExamineRegister: Codable, Sendable {
  package struct Answer {
    /// Nothing when the register is sound.
    package var findings: [Finding]
    /// The office that the file is of; nil when it cannot be told.
    package var office: RecordID?
    /// An entry that this machine has seen and the register lacks, when nothing but its age is wrong: a backup is
    /// older than the register.
    package var lacks: EntryName?
  }

  /// Whether the lists and the text index are made anew from the records first.
  package var rebuilds = false
  /// Another copy to compare with; absolute.
  package var other: String?

  package init(rebuilds: Bool = false, against other: String? = nil) {
    self.rebuilds = rebuilds
    self.other = other
  }

  /// Makes the lists and the text index anew, where that was asked for.
  ///
  /// - Returns: Whether they were.
  package func rebuild(in session: Session) throws -> Bool {
    if rebuilds { try session.register.rebuildDerived() }
    return rebuilds
  }

  /// - Throws: ``RegisterError`` where the file or the other copy cannot be examined at all.
  package func run(in session: Session) throws -> Answer {
    let register = session.register
    var answer = Answer(findings: try register.examine())
    if let entry = try register.changedEntry() {
      answer.findings.append(.behind(entry))
    } else if let entry = try register.lackingEntry(),
      try !register.read({ try $0.hasEntry(entry) })
    {
      answer.lacks = entry
    }
    if let other {
      let other = try Register(path: other, access: .reading)
      answer.findings += try register.forks(from: other)
    }
    answer.office = try? register.read { try $0.office() }
    return answer
  }
}
