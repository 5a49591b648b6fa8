import Foundation

/// Values that another door takes as JSON.
enum JSONForm {
  /// A value that was written as JSON and read again.
  static func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }
}
