import JSON

/// Brings values to the type that the standard has for them, where that changes nothing of what they say.
enum GivingForm {
  /// An object whose numbers and texts have the standard's types, without what says nothing.
  static func mended(_ node: JSONNode, _ object: GivingObject?) -> JSONNode {
    guard let object, let members = node.object else { return node }
    var isChanged = false
    var result: [(name: String, value: JSONNode)] = []
    result.reserveCapacity(members.count)
    for (name, value) in members {
      guard let field = object[name] else {
        result.append((name, value))
        continue
      }
      if value.isNull ? !field.isNullable : isNothing(value, field) {
        isChanged = true
        continue
      }
      let mended = mended(value, field)
      isChanged = isChanged || mended != value
      result.append((name, mended))
    }
    return isChanged ? JSONNode(.object(result), line: node.line, column: node.column) : node
  }

  /// An empty text where the standard wants something else than words.
  private static func isNothing(_ value: JSONNode, _ field: GivingField) -> Bool {
    if case .text = field.shape { return false }
    return value.string.map { IATIMapping.trimmed($0).isEmpty } ?? false
  }

  private static func mended(_ value: JSONNode, _ field: GivingField) -> JSONNode {
    switch (field.shape, value.content) {
    case (.object(let object), _): return mended(value, object)
    case (.list(let object), .array(let elements)):
      return JSONNode(.array(elements.map { mended($0, object) }))
    case (.number, .string(let text)):
      let trimmed = IATIMapping.trimmed(text)
      return JSONParser.isNumber(Array(trimmed.utf8)) ? JSONNode(.number(trimmed)) : value
    // A day is its midnight, as the converter of the standard's publisher has it.
    case (.moment, .string(let text)) where text.utf8.count == 10:
      let isDay = GivingValue.date(text, isPartial: false) != nil
      return isDay ? JSONNode(.string(text + "T00:00:00+00:00")) : value
    case (.text, .number(let text)): return JSONNode(.string(text))
    case (.text, .bool(let flag)): return JSONNode(.string(flag ? "true" : "false"))
    case (.code(let codes), .string(let text)):
      let upper = IATIMapping.trimmed(text).uppercased()
      return codes.contains(upper) ? JSONNode(.string(upper)) : value
    case (.yesOrNo, .string(let text)):
      return ["yes": "Yes", "no": "No"][IATIMapping.trimmed(text).lowercased()].map {
        JSONNode(.string($0))
      } ?? value
    default: return value
    }
  }
}
