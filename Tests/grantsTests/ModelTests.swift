import Foundation
import TestSupport
import Testing

@testable import grants

/// A register that is nothing but a dictionary: what the commands are held to.
private struct Model: Equatable {
  struct Delivery: Equatable {
    var day: String
    var quantity: Int
  }

  struct Deliverable: Equatable {
    var target: Int
    var deliveries: [String: Delivery] = [:]
  }

  var deliverables: [String: Deliverable] = [:]

  /// What is delivered of each on a day, and its target: the lines that the command is asked for.
  func lines(asOf day: String) -> [String] {
    deliverables.sorted { $0.key < $1.key }.map { reference, deliverable in
      let own = deliverable.deliveries.values.filter { $0.day <= day }
      let sum = own.isEmpty ? "null" : "\(own.map(\.quantity).reduce(0, +))"
      return "\(reference) \(deliverable.target) \(sum)"
    }
  }
}

/// Long sequences of commands, drawn by dice, against the model: the two agree after every step.
@Suite struct ModelTests {
  private let steps = ProcessInfo.processInfo.environment["GRANTS_MODEL_STEPS"].flatMap { Int($0) }

  /// One change of the model that history knows.
  private struct Change {
    let entry: Int
    let apply: (inout Model) -> Void
    var isUndone = false
  }

  /// What is left when all changes are made in their order but for those that were taken back.
  private func replayed(_ changes: [Change]) -> Model {
    changes.reduce(into: Model()) { model, change in if !change.isUndone { change.apply(&model) } }
  }

  @Test(arguments: [UInt64(11), 12])
  func `commands and the model agree after every step`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let place = try Workplace()
    place.make()
    place.run("add", "project", "p", "P")
    var model = Model()
    var done: [Change] = []
    var undone: [Int] = []
    // The states that history knows, by the number of their entry: 2 is the project.
    var states: [Int: Model] = [2: model]
    var entry = 2

    func change(_ arguments: [String], _ apply: @escaping (inout Model) -> Void) {
      let outcome = place.run(arguments)
      #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
      apply(&model)
      // An amendment to the value that is there is an entry too.
      entry += 1
      done.append(Change(entry: entry, apply: apply))
      undone = []
      states[entry] = model
    }

    func takeBack(_ index: Int) {
      done[index].isUndone = true
      undone.append(index)
      model = replayed(done)
      entry += 1
      states[entry] = model
    }

    for step in 0..<(steps ?? 35) {
      let all = model.deliverables.keys.sorted()
      let one = all.isEmpty ? nil : all[dice.roll(0...(all.count - 1))]
      switch (dice.roll(0...12), one) {
      case (0...1, _), (_, nil):
        let target = dice.roll(1...50)
        change(["add", "deliverable", "p/d\(step)", "D\(step)", "--target", "\(target)"]) {
          $0.deliverables["p/d\(step)"] = .init(target: target)
        }
      case (2...4, let one?):
        let day = "2026-0\(dice.roll(1...5))-1\(dice.roll(0...9))"
        let quantity = dice.roll(0...9)
        let known = model.deliverables[one]?.deliveries ?? [:]
        var name = "\(one)@\(day)"
        var number = 2
        while known[name] != nil {
          name = "\(one)@\(day)-\(number)"
          number += 1
        }
        change(["record", one, "\(quantity)", "--on", day]) {
          $0.deliverables[one]?.deliveries[name] = .init(day: day, quantity: quantity)
        }
      case (5...6, let one?):
        let target = dice.roll(1...50)
        change(["amend", one, "--target", "\(target)", "--correction", "--reason", "typed wrongly"])
        {
          $0.deliverables[one]?.target = target
        }
      case (7, let one?):
        guard let name = model.deliverables[one]?.deliveries.keys.min() else { continue }
        change(["remove", name]) { $0.deliverables[one]?.deliveries[name] = nil }
      case (8, let one?):
        change(["remove", one, "--with-children", "--yes"]) { $0.deliverables[one] = nil }
      case (9, _):
        guard let last = done.lastIndex(where: { !$0.isUndone }) else { continue }
        #expect(place.run("undo").status == 0)
        takeBack(last)
      case (10, _):
        guard let last = undone.popLast() else {
          #expect(place.run("redo").status == 1)
          continue
        }
        #expect(place.run("redo").status == 0)
        done[last].isUndone = false
        model = replayed(done)
        entry += 1
        states[entry] = model
      case (11, _):
        // Any change of any age: it is taken back alone, or refused with what stands on it.
        guard !done.isEmpty else { continue }
        let index = dice.roll(0...(done.count - 1))
        let outcome = place.run("undo", "\(done[index].entry)")
        if outcome.status == 0 {
          #expect(!done[index].isUndone)
          takeBack(index)
        } else {
          #expect(done[index].isUndone || done[(index + 1)...].contains { !$0.isUndone })
          #expect(outcome.errors.contains(done[index].isUndone ? "already" : "entr"))
        }
      default:
        // Out as a file, and into a register of its own: the same facts.
        place.run("export", "--output", "all.json", "--force")
        place.run("init", place.path("other-\(step).sqlite"), "--zone", "UTC", "--quiet")
        let other = place.path("other-\(step).sqlite")
        let loaded = place.run("import", "all.json", "--register", other)
        #expect(loaded.status == 0, "\(loaded.errors)")
        #expect(try lines(place, ["--register", other]) == model.lines(asOf: "2026-12-31"))
      }
      #expect(try lines(place, []) == model.lines(asOf: "2026-12-31"), "step \(step)")
      let day = "2026-0\(dice.roll(1...5))-15"
      let known = dice.roll(2...entry)
      #expect(
        try lines(place, ["--as-of", day, "--known-at", "\(known)"])
          == states[known]?.lines(asOf: day),
        "step \(step): as of \(day), known at entry \(known) of \(entry)")
    }
    #expect(place.run("doctor").output.hasPrefix("The register is sound"))
  }

  /// Reference, target and sum of each deliverable, as the command says.
  private func lines(_ place: Workplace, _ options: [String]) throws -> [String] {
    let asOf = options.contains("--as-of") ? [] : ["--as-of", "2026-12-31"]
    let outcome = place.run(["status", "p", "--format", "json"] + asOf + options)
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let projects = json?["projects"] as? [[String: Any]]
    let deliverables = projects?.first?["deliverables"] as? [[String: Any]] ?? []
    func text(_ value: Any?) -> String { value.map { $0 is NSNull ? "null" : "\($0)" } ?? "null" }
    return deliverables.map {
      "\(text($0["reference"])) \(text($0["target"])) \(text($0["delivered"]))"
    }.sorted()
  }
}
