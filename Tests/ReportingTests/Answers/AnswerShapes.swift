@testable import Reporting

/// What the types of answers say of their JSON, found by reading them from nothing: every type asks for its
/// members, and what it asks for is written down.
final class AnswerShapes {
  struct Member {
    let name: String
    /// The type that asked for the member: a part of an answer that is put together from several.
    let owner: String
    var type = ""
    var isNullable = false
    var isOmittable = false
    /// The closed list that the value is from; nil for any other.
    var words: [String]?
  }

  struct Object {
    let name: String
    var members: [Member] = []
  }

  /// The objects in the order in which they were met, answers first.
  private(set) var objects: [Object] = []

  /// Reads an answer, whose members then stand under its name.
  func add<Answer: Decodable>(_ name: String, _ answer: Answer.Type) throws {
    _ = try Answer(from: ShapeDecoder(self, ShapeDecoder.Place(name)))
  }

  func add(_ member: Member, to object: String) {
    guard let index = objects.firstIndex(where: { $0.name == object }) else {
      return objects.append(Object(name: object, members: [member]))
    }
    let isKnown = objects[index].members.contains { $0.name == member.name }
    if !isKnown { objects[index].members.append(member) }
  }

  /// A value of a type, and what the type is in words.
  func value<Value: Decodable>(_ type: Value.Type) throws -> (value: Value, ShapeDecoder.Place) {
    let place = ShapeDecoder.Place(Self.name(of: type))
    if let list = type as? any ClosedList.Type {
      (place.words, place.text, place.type) = (list.words, list.words[0], "[word](#words)")
    } else if let leaf = Self.leaves[ObjectIdentifier(type)] {
      (place.text, place.type) = (leaf.sample, leaf.type)
    }
    let value = try Value(from: ShapeDecoder(self, place))
    return (value, place)
  }

  /// `Reporting.CityPeopleAnswer` is `CityPeople`; of what is put together from several, the last one names it.
  static func name(of type: Any.Type) -> String { name(String(describing: type)) }

  static func name(_ text: String) -> String {
    let last = text.split { "<>, ".contains($0) }.last.map(String.init) ?? text
    let own = last.split(separator: ".").last.map(String.init) ?? last
    return own.hasSuffix("Answer") ? String(own.dropLast(6)) : own
  }

  private static let leaves: [ObjectIdentifier: (type: String, sample: String)] = [
    ObjectIdentifier(ExactNumber.self): ("number", "0"),
    ObjectIdentifier(AmountText.self): ("amount", "0"),
    ObjectIdentifier(DayText.self): ("day", "2026-01-01"),
    ObjectIdentifier(TimeText.self): ("time", "2026-01-01T00:00:00Z"),
  ]
}

/// A type whose values are the words of a list.
private protocol ClosedList {
  static var words: [String] { get }
}

extension Word: ClosedList {
  fileprivate static var words: [String] { List.allCases.map(\.rawValue) }
}
