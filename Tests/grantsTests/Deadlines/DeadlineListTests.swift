import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence
@testable import grants

/// Every list of deadlines in every form, against what must be due: over drawn registers, as of drawn days.
@Suite struct DeadlineListTests {
  private typealias Line = DeadlineReference.Line

  private func expect(
    _ found: [Line], _ wanted: [Line], _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (found, wanted) = (found.map(\.description).sorted(), wanted.map(\.description).sorted())
    #expect(found == wanted, "\(what)", sourceLocation: sourceLocation)
  }

  // MARK: The list itself

  private func line(_ item: DeadlineItem) -> Line {
    Line(
      reference: item.reference, kind: item.kind.rawValue, title: item.title, owner: item.project,
      due: item.due.text, originalDue: item.originalDue.text, daysLeft: item.daysLeft,
      responsible: item.responsible?.reference, move: item.move?.reference,
      ageing: item.ageingBounds)
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func `the list has what must be due, in each scope`(seed: UInt64) throws {
    let drawn = try DrawnRegister(seed: seed, days: 12)
    let register = try Register(path: drawn.place.path("grants.sqlite"), access: .reading)
    try register.read { reading in
      for day in drawn.days {
        let must = DeadlineReference(model: drawn.model, asOf: day)
        func lines(_ scope: DeadlineScope, isShared: Bool = false) throws -> [Line] {
          try reading.deadlines(.open(), in: scope, isShared: isShared, asOf: day).map(line)
        }
        expect(try lines(.everything), must.all, "\(day)")
        expect(
          try lines(.everything, isShared: true), must.all.map(\.forOthers), "\(day), shared")
        for subject in drawn.subjects {
          let id = try reading.find(Reference(subject))
          expect(
            try lines(.concerning([id])), must.concerning(subject), "\(day), about \(subject)")
          expect(try lines(.under(id)), must.under(subject), "\(day), under \(subject)")
        }
        let late = must.all.count { $0.daysLeft < 0 }
        #expect(try reading.deadlineCount(.overdue, asOf: day) == late)
        #expect(
          try reading.waitingPayments(asOf: day).map(\.tranche.facts.reference)
            == must.held.sorted())
      }
      let findings = try reading.examine()
      #expect(findings == [])
    }
  }

  // MARK: The forms

  /// A line as JSON has it: of the classes of ageing the one that it is in, and none before it is late.
  private func said(_ line: Line) -> Line {
    var line = line
    guard line.daysLeft < 0 else {
      line.ageing = []
      return line
    }
    let from = (line.ageing.last { $0 < -line.daysLeft } ?? 0) + 1
    line.ageing = [from] + (line.ageing.first { $0 >= -line.daysLeft }.map { [$0] } ?? [])
    return line
  }

  private func late(_ lines: [Line]) -> [Line] { lines.filter { $0.daysLeft < 0 }.map(said) }

  private func coming(_ lines: [Line], within days: Int) -> [Line] {
    lines.filter { (0...days).contains($0.daysLeft) }.map(said)
  }

  @Test(arguments: [UInt64(11), 12])
  func `overdue, upcoming and the first screen show the list`(seed: UInt64) throws {
    try DrawnRegister(seed: seed, days: 5).forEachDay { must, forms in
      let overdue = late(must.all)
      expect(try forms.lists(["items"], "overdue"), overdue, "overdue \(must.asOf)")
      expect(
        try forms.lists(["items"], "overdue", "--ours"), overdue.filter { $0.move == "giver" },
        "ours \(must.asOf)")
      expect(
        try forms.lists(["items"], "overdue", "--theirs"), overdue.filter { $0.move != "giver" },
        "theirs \(must.asOf)")
      let few = try forms.lists(["items"], "overdue", "--limit", "3")
      #expect(few.map(\.daysLeft) == Array(overdue.map(\.daysLeft).sorted().prefix(3)))
      expect(
        try forms.lists(["items"], "upcoming", "--within", "60d"), coming(must.all, within: 60),
        "upcoming \(must.asOf)")
      let screen = forms.screen()
      let longest = overdue.map(\.daysLeft).sorted().prefix(10)
      #expect(
        longest.allSatisfy { screen.contains("overdue \(-$0) day") },
        "\(must.asOf): \(longest)\n\(screen)")
      if overdue.count > 10 { #expect(screen.contains("\(overdue.count - 10)"), "\(screen)") }
    }
  }

  @Test(arguments: [UInt64(21), 22])
  func `the status of a project, its report and its light follow the list`(seed: UInt64) throws {
    let drawn = try DrawnRegister(seed: seed, days: 4)
    try drawn.forEachDay { must, forms in
      for project in drawn.model.projects.map(\.slug) {
        let wanted = must.concerning(project)
        let days = Dictionary(uniqueKeysWithValues: wanted.map { ($0.reference, $0.daysLeft) })
        let status = try forms.project("status", project)
        #expect(status.daysLeft == days, "\(project) \(must.asOf)")
        #expect(status.reasons == days.filter { $0.value < 0 }.mapValues { -$0 })
        let report = try forms.project("report", project)
        #expect(report.daysLeft == days && report.reasons == status.reasons)
        let shared = try forms.project("report", project, "--share")
        let told = wanted.map(\.forOthers).map(\.reference)
        #expect(Set(shared.daysLeft.keys) == Set(told), "\(project) \(must.asOf), shared")
      }
    }
  }

  @Test(arguments: [UInt64(31), 32])
  func `every report shows the list of what it is about`(seed: UInt64) throws {
    let drawn = try DrawnRegister(seed: seed, days: 3)
    let both = ["overdue", "upcoming"]
    try drawn.forEachDay { must, forms in
      func wanted(_ lines: [Line], _ days: Int = 90) -> [Line] {
        late(lines) + coming(lines, within: days)
      }
      expect(
        try forms.lists(both, "report", "--kind", "deadlines"), wanted(must.all), "\(must.asOf)")
      expect(
        try forms.lists(both, "report", "--kind", "deadlines", "--share"),
        wanted(must.all.map(\.forOthers)), "\(must.asOf), shared")
      for share in [[], ["--share"]] {
        let all = share.isEmpty ? must.all : must.all.map(\.forOthers)
        expect(
          try forms.lists(both, ["report", "--kind", "portfolio"] + share), wanted(all, 30),
          "portfolio \(must.asOf) \(share)")
      }
      for subject in drawn.subjects {
        let all = must.concerning(subject)
        for (share, own) in [([], all), (["--share"], all.map(\.forOthers))] {
          expect(
            try forms.lists(both, ["report", subject, "--kind", "deadlines"] + share),
            wanted(own), "deadlines of \(subject) \(must.asOf) \(share)")
        }
        expect(
          try forms.lists(both, ["report", subject, "--kind", "portfolio"]), wanted(all, 30),
          "portfolio of \(subject) \(must.asOf)")
        if drawn.model.agreement(subject) != nil {
          expect(
            try forms.lists(both, ["report", subject]), wanted(all), "\(subject) \(must.asOf)")
          expect(
            try forms.lists(both, ["report", "--kind", "deadlines", "--for", subject]),
            wanted(all), "for \(subject) \(must.asOf)")
        }
      }
    }
  }

  @Test(arguments: [UInt64(41), 42])
  func `what changed tells what became late, once for each project`(seed: UInt64) throws {
    let drawn = try DrawnRegister(seed: seed, days: 4)
    try drawn.forEachDay { must, forms in
      let since = must.asOf.advanced(by: -60)
      for project in drawn.model.projects.map(\.slug) {
        let wanted = late(must.concerning(project)).filter { $0.daysLeft >= -61 }
        expect(
          try forms.changes(project, "--since", since.description), wanted,
          "\(project) \(must.asOf)")
      }
    }
  }

  @Test(arguments: [UInt64(51), 52, 53])
  func `the calendar has the list, and what waits`(seed: UInt64) throws {
    let drawn = try DrawnRegister(seed: seed, days: 6)
    try drawn.forEachDay { must, forms in
      let found = forms.calendar().open
      let days = Dictionary(
        uniqueKeysWithValues: must.all.map {
          ($0.reference, must.asOf.advanced(by: $0.daysLeft).description.replacing("-", with: ""))
        })
      #expect(found.filter { !must.held.contains($0.key) } == days, "\(must.asOf)")
      #expect(Set(found.keys).subtracting(days.keys).isSubset(of: must.held))
      for subject in drawn.subjects {
        let own = Set(must.under(subject).map(\.reference))
        let under = Set(forms.calendar("--under", subject).open.keys)
        #expect(under.subtracting(must.held) == own, "under \(subject) \(must.asOf)")
      }
    }
  }

  @Test(arguments: [UInt64(61), 62])
  func `reminders and checks go by the list`(seed: UInt64) throws {
    let drawn = try DrawnRegister(seed: seed, days: 4)
    func told(_ lines: [Line]) -> Set<String> {
      Set(
        lines.compactMap { line in
          (line.responsible ?? line.move).map {
            "\(line.reference) \(line.daysLeft) \($0.capitalized)"
          }
        })
    }
    try drawn.forEachDay { must, forms in
      let found = try forms.reminders()
      #expect(found == told(must.all), "\(must.asOf)")
      let watched = drawn.model.projects.filter { $0.events.isEmpty }.map(\.slug)
      let alone = watched.flatMap(must.concerning).filter {
        $0.responsible == nil && $0.move == nil && (0...30).contains($0.daysLeft)
      }
      let missing = try forms.withoutAnybody()
      #expect(missing.isSuperset(of: alone.map(\.reference)), "\(must.asOf)")
    }
    for subject in drawn.subjects {
      #expect(drawn.place.run("edit", "all", "--about", subject).status == 0)
      try drawn.forEachDay { must, forms in
        let found = try forms.reminders()
        #expect(found == told(must.concerning(subject)), "\(subject) \(must.asOf)")
      }
    }
  }
}
