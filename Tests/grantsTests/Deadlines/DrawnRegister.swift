import Domain
import Testing

@testable import grants

/// A drawn register, and days on which it is looked at.
struct DrawnRegister {
  let model: DeadlineModel
  let place: Workplace
  let days: [Day]

  init(seed: UInt64, days count: Int) throws {
    var draw = DeadlineDraw(seed: seed)
    let planned = draw.model()
    place = try Workplace()
    place.make()
    for outcome in try planned.fill(place) {
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let model = planned.withObligations
    self.model = model
    days = [DeadlineModel.today] + (1..<count).map { _ in draw.asOf(model) }
  }

  /// The slugs of projects and agreements.
  var subjects: [String] { model.projects.map(\.slug) + model.agreements.map(\.slug) }

  func forEachDay(_ body: (DeadlineReference, DeadlineForms) throws -> Void) throws {
    for day in days {
      try body(
        DeadlineReference(model: model, asOf: day), DeadlineForms(place: place, asOf: day))
    }
  }
}
