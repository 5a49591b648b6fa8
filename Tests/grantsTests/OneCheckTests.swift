import Domain
import Foundation
import Phrases
import Reporting
import TestSupport
import Testing

@testable import grants

/// A record that no rule allows is refused in whichever way it comes.
@Suite struct OneCheckTests {
  /// A register with one of each that wrong records stand under or name.
  static func workplace() throws -> Workplace {
    let place = try Workplace()
    place.make()
    for words in [
      ["add", "organisation", "giver", "Giver"], ["add", "organisation", "doer", "Doer"],
      ["add", "city", "kaya", "Kaya"], ["add", "agreement", "a", "Agreement"],
      ["add", "agreement", "b", "Agreement"], ["add", "project", "p", "Project"],
      ["add", "funding", "a/p", "--project", "p", "--share", "60"],
      ["add", "deliverable", "p/w", "Workshops", "--target", "4"],
      ["record", "p/w", "1", "--on", "2026-03-01"],
      [
        "add", "milestone", "p/report", "Report", "--type", "report", "--due", "2026-06-01",
        "--owed-by", "doer", "--owed-to", "giver",
      ],
      ["add", "result", "p/r", "Result", "--type", "output"],
      ["add", "indicator", "p/r/i", "Girls", "--unit", "girl"],
      ["add", "indicator", "p/r/words", "Mood", "--measure", "qualitative"],
      ["add", "period", "p/r/i/q1", "--from", "2026-01", "--until", "2026-03", "--locked", "yes"],
    ] {
      let outcome = place.run(words)
      #expect(outcome.status == 0, "\(words) \(outcome)")
    }
    return place
  }

  @Test(arguments: 1...4)
  func `every way in refuses it with the same finding and changes nothing`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let place = try Self.workplace()
    var before = place.content()
    func isUnchanged() -> Bool {
      let now = place.content()
      defer { before = now }
      return now == before
    }
    for wrong in WrongRecord.all(&dice) {
      let problem = wrong.error.explanation.problem.en
      for way in WayIn.allCases where !wrong.except.contains(way) {
        let outcome = try way.offer(wrong.offer, to: place)
        #expect(outcome.status != 0, "\(way) \(wrong)")
        #expect(
          (outcome.errors + outcome.output).contains(problem), "\(way) \(wrong): \(outcome)")
        #expect(isUnchanged(), "\(way) \(wrong)")
      }
      if let command = wrong.command {
        let outcome = place.run(command)
        #expect(outcome.errors.contains(problem), "\(command): \(outcome)")
        #expect(isUnchanged(), "\(command)")
      }
    }
    #expect(place.run("doctor").status == 0)
  }

  @Test(arguments: 1...2)
  func `doctor finds the same when it was smuggled in`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let sound = try Self.workplace()
    let file = try Data(contentsOf: sound.folder.appending(path: "grants.sqlite"))
    for wrong in WrongRecord.all(&dice) {
      guard let smuggled = wrong.smuggled else { continue }
      let place = try Workplace()
      try file.write(to: place.folder.appending(path: "grants.sqlite"))
      var offer = wrong.offer
      offer.fields.removeAll { smuggled.sound[$0.name] != nil || smuggled.change.contains($0.name) }
      offer.fields += smuggled.sound.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      let added = try WayIn.add.offer(offer, to: place)
      #expect(added.status == 0, "\(offer) \(added)")
      #expect(!place.run("doctor").output.contains(offer.reference + ":"), "\(offer)")
      let slug = try #require(try Reference(offer.reference).slugs.last)
      try place.smuggle(
        """
        UPDATE "\(offer.kind.rawValue)" SET \(smuggled.change)
        WHERE id = (SELECT id FROM record WHERE slug = '\(slug)' AND kind = '\(offer.kind.rawValue)')
        """)
      let found = place.run("doctor")
      let name = try Reference(offer.reference).description
      let problem = "\(name): \(wrong.error.explanation.problem.en)"
      #expect(found.status == 3 && found.output.contains(problem), "\(wrong) \(found)")
    }
  }
}
