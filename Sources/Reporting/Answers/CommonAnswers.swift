import Domain
import JSON

/// A date at the precision at which it was given.
package struct DateAnswer: Codable, Sendable {
  let text: String
  let first: DayText?
  let last: DayText?
  let precision: Word<PartialDate.Precision>
  @OmittedIfNil var approximate: Bool?

  init(_ date: PartialDate) {
    text = date.text
    first = DayText(date.first)
    last = DayText(date.last)
    precision = Word(date.precision)
    approximate = date.isApproximate ? true : nil
  }

  init?(_ date: PartialDate?) {
    guard let date else { return nil }
    self.init(date)
  }
}

/// An organisation, a person, a place or another record, by its name.
package struct PartyAnswer: Codable, Sendable {
  let reference: String
  let name: String

  init?(_ party: Party?) {
    guard let party else { return nil }
    (reference, name) = (party.reference, party.name)
  }

  init(_ party: Party) {
    (reference, name) = (party.reference, party.name)
  }
}

/// An amount with its currency.
package struct AmountAnswer: Codable, Sendable {
  let amount: AmountText
  let currency: String

  init(_ money: Money) {
    amount = AmountText(money.amount)
    currency = money.currency.code
  }

  init?(_ money: Money?) {
    guard let money else { return nil }
    self.init(money)
  }
}

/// First and last day of a time.
package struct PeriodAnswer: Codable, Sendable {
  let from: DayText
  let until: DayText

  init?(_ days: ClosedRange<Day>?) {
    guard let days else { return nil }
    (from, until) = (DayText(days.lowerBound), DayText(days.upperBound))
  }
}

/// A text of the register, with its language when it is another one than was asked for.
package struct TextAnswer: Codable, Sendable {
  let text: String
  let language: String?

  init?(_ text: WrittenText?) {
    guard let text else { return nil }
    (self.text, language) = (text.text, text.otherLanguage)
  }
}
