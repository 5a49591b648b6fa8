import Domain
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// The past and the history of single records, for which only their own changes are read.
@Suite struct PastOfRecordsTests {
  /// What is told of one record.
  private struct DueReminder: Equatable {
    var draft: Draft
    var children: [String]
    var path: String
  }

  private func telling(_ reading: Reading, _ reference: Reference) throws -> DueReminder {
    let id = try reading.find(reference)
    let children = try Kind.allCases.flatMap { kind in
      try reading.children(of: id, kind).map {
        "\(try reading.reference(of: $0.id)) \(try reading.title(of: $0.id)) \($0.values.count)"
      }
    }
    return DueReminder(
      draft: try reading.draft(of: id), children: children,
      path: try reading.reference(of: id).description)
  }

  /// What is listed of each kind under a record.
  private func listed(_ reading: Reading, under reference: Reference) throws -> [Draft] {
    let top = try reading.find(reference)
    var drafts: [Draft] = []
    for kind in Kind.allCases {
      try reading.forEachDraft(of: kind, under: top) { draft, _ in drafts.append(draft) }
    }
    return drafts
  }

  @Test(arguments: [UInt64(4), 5, 6, 7])
  func `the past of one record is what the past of all says of it`(seed: UInt64) throws {
    let temporary = try PastTests.eventful(seed: seed, steps: 60, moves: true)
    let entries = try temporary.register.read { try $0.entries() }
    var past = try Look(temporary.path)
    var everNamed = Set<Reference>()
    var compared = 0
    for entry in entries.reversed() where entry.name.number % 3 == 1 {
      past.knownUntil = entry.at
      var whole: [Reference: DueReminder] = [:]
      var under: [Reference: [Draft]] = [:]
      let settings = try past.read { reading in
        try reading.forEachDraft {
          whole[$0.reference] = try telling(reading, $0.reference)
          under[$0.reference] = try listed(reading, under: $0.reference)
          everNamed.insert($0.reference)
        }
        return try reading.settings()
      }
      // Another look, which the whole past does not answer.
      let part = try Look(temporary.path, knownUntil: entry.at)
      #expect(try part.read(.settings) { try $0.settings() } == settings)
      for reference in everNamed {
        // Not even the whole past of another record, which had none of its own.
        let one = try Look(temporary.path, knownUntil: entry.at)
        let (told, isWhole) = try one.read(.record([reference])) {
          (try? telling($0, reference), $0.past?.isWhole)
        }
        #expect((isWhole == false) == (whole[reference] != nil), "\(reference)")
        #expect(told == whole[reference], "\(reference) at entry \(entry.name.number)")
        let list = try part.read(.under([reference])) { try? listed($0, under: reference) }
        #expect(list == under[reference], "under \(reference) at entry \(entry.name.number)")
        compared += 1
      }
    }
    #expect(compared > 50)
  }

  @Test func `the past of one record is found in the part of a large change that holds it`() throws
  {
    let temporary = try TemporaryRegister()
    func load(_ title: String) throws {
      _ = try temporary.register.change("load", by: TemporaryRegister.ada) { change in
        for number in 0..<120 {
          let reference = try Reference("city-\(number)")
          if let id = try change.lookUp(reference) {
            try change.edit(id, to: Draft(kind: .city, reference: reference, title: title))
          } else {
            try change.add(Draft(kind: .city, reference: reference, title: title))
          }
          if number % 7 == 6 { try change.collectRows() }
        }
      }
    }
    for title in ["First", "Second", "Third"] { try load(title) }
    var past = try Look(temporary.path)
    for (entry, title) in [(2, "First"), (3, "Second"), (4, "Third")] {
      past.knownUntil = try temporary.register.read { try $0.time(ofEntry: Int64(entry)) }
      for number in [0, 6, 7, 60, 118, 119] {
        let reference = try Reference("city-\(number)")
        #expect(
          try past.read(.record([reference])) { try $0.record(reference).title } == title)
      }
    }
    // The history of one record is read out of the same parts.
    try temporary.register.read { reading in
      for entry in try reading.entries() {
        let all = try reading.rows(of: entry.name)
        for number in [0, 6, 7, 60, 118, 119] {
          let id = try reading.find(Reference("city-\(number)"))
          #expect(try reading.rows(of: entry.name, about: [id]) == all.filter { $0.record == id })
        }
      }
    }
  }

  @Test func `records that gave each other their names have the ones that they had`() throws {
    let temporary = try TemporaryRegister()
    for slug in ["kaya", "dori"] { try temporary.add(.city, slug, "Once \(slug)") }
    let then = try temporary.register.read { try $0.lastEntry(until: .max) }
    for (from, to) in [("kaya", "x"), ("dori", "kaya"), ("x", "dori")] {
      _ = try temporary.register.change("rename", by: TemporaryRegister.ada) { change in
        try change.connection.run(
          "UPDATE record SET slug = ? WHERE id = ?", .text(to),
          SQLValue(try change.find(Reference(from))))
      }
    }
    let past = try Look(temporary.path, knownUntil: then)
    for slug in ["kaya", "dori"] {
      let reference = try Reference(slug)
      #expect(try past.read { try $0.record(reference).title } == "Once \(slug)")
      let part = try Look(temporary.path, knownUntil: then)
      try part.read(.record([reference])) { reading in
        let title = try reading.record(reference).title
        #expect(title == "Once \(slug)")
        #expect(reading.past?.isWhole == false)
      }
    }
  }

  @Test func `the past is looked at anew when somebody has changed the register since`() throws {
    let temporary = try TemporaryRegister()
    try temporary.add(.city, "kaya", "Kaya")
    let then = try temporary.register.read { try $0.lastEntry(until: .max) }
    let past = try Look(temporary.path, knownUntil: then)
    for step in 0..<3 {
      #expect(try past.read { try $0.record(Reference("kaya")).title } == "Kaya")
      _ = try temporary.register.change("rename", by: TemporaryRegister.ada) { change in
        let id = try change.find(Reference("kaya"))
        let reference = try Reference("kaya")
        try change.edit(id, to: Draft(kind: .city, reference: reference, title: "Later \(step)"))
      }
      try temporary.add(.city, "city-\(step)", "City \(step)")
      #expect(try past.read { try $0.lookUp(Reference("city-\(step)")) } == nil)
    }
  }
}
