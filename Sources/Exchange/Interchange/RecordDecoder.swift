import Domain
import JSON

/// Makes a draft of one record of a register file.
struct RecordDecoder {
  private(set) var draft: Draft

  init(_ node: JSONNode) throws {
    guard let members = node.object else {
      throw InterchangeError(node, .wrongForm(name: "records", expected: "object"))
    }
    let kind = try Self.kind(members, node)
    draft = Draft(kind: kind, reference: try Self.reference(members, node))
    for (name, value) in members where name != "kind" && name != "reference" {
      do {
        try read(name, value)
      } catch let error as RecordError {
        throw InterchangeError(value, .rule(error))
      }
    }
  }

  private static func kind(_ members: [(name: String, value: JSONNode)], _ node: JSONNode) throws
    -> Kind
  {
    guard let member = members.first(where: { $0.name == "kind" }), let word = member.value.string
    else { throw InterchangeError(node, .missing("kind")) }
    guard let kind = Kind(named: word) else {
      let nearest = Spelling.nearest(to: word, among: Kind.allCases.map(\.word)).first
      throw InterchangeError(member.value, .rule(.noSuchKind(word, nearest: nearest)))
    }
    return kind
  }

  private static func reference(
    _ members: [(name: String, value: JSONNode)], _ node: JSONNode
  ) throws -> Reference {
    guard let member = members.first(where: { $0.name == "reference" }),
      let text = member.value.string
    else { throw InterchangeError(node, .missing("reference")) }
    do {
      return try Reference(text)
    } catch {
      throw InterchangeError(member.value, .rule(error))
    }
  }

  private mutating func read(_ name: String, _ node: JSONNode) throws {
    switch name {
    case "id":
      guard let id = node.string.flatMap(RecordID.init), id != .root else {
        throw wrong(name, node, "UUID")
      }
      draft.id = id
    case "title": draft.title = try text(name, node)
    case "titleLanguage": draft.language = try text(name, node)
    case "translations": try readTranslations(node)
    case "unknown": try readUnknowns(node)
    case "claims": try readClaims(node)
    case "original": draft.original = try original(node)
    default:
      let field = try field(name, node)
      if field == AmendmentField.field.field, draft.kind == .amendment {
        draft[AmendmentField.field] = Field.name(of: try text(name, node))
      } else {
        draft.entries[field.name] = try entry(field, node)
      }
    }
  }

  private func original(_ node: JSONNode) throws -> Draft.Original {
    func member(_ name: String) -> JSONNode? { node.object?.first { $0.name == name }?.value }
    func number(_ name: String) -> Int? {
      if case .number(let digits)? = member(name)?.content { Int(digits) } else { nil }
    }
    guard let content = member("content")?.string.flatMap(Base64.bytes),
      let mapping = number("mapping")
    else { throw wrong("original", node, "mapping, source, ordinal, content") }
    return Draft.Original(
      content: content, mapping: mapping,
      source: try member("source")?.string.map { try Reference($0) }, ordinal: number("ordinal"))
  }

  private func entry(_ field: Field, _ node: JSONNode) throws -> Draft.Entry {
    switch field.shape {
    case .reference: return .reference(try Reference(try text(field.word, node)))
    case .references:
      guard let elements = node.array else { throw wrong(field.word, node, "array") }
      return .references(try elements.map { try Reference(try text(field.word, $0)) })
    case .integer:
      guard case .number(let digits) = node.content else {
        throw wrong(field.word, node, "number")
      }
      return .value(try Value(digits, for: field))
    case .decimal, .degrees:
      if case .number(let digits) = node.content { return .value(try Value(digits, for: field)) }
      return .value(try Value(try text(field.word, node), for: field))
    case .flag:
      guard case .bool(let flag) = node.content else {
        throw wrong(field.word, node, "true, false")
      }
      return .value(.flag(flag))
    case .date:
      let spelled = node.object?.first { $0.name == "text" }?.value ?? node
      return .value(try Value(try text(field.word, spelled), for: field))
    case .money: return .value(.money(try money(field.word, node)))
    case .counts: return .value(.counts(try counts(field.word, node)))
    case .texts: return .value(.texts(try texts(field.name, node)))
    case .text, .choice, .code: return .value(.text(try text(field.word, node)))
    }
  }

  private func money(_ name: String, _ node: JSONNode) throws -> Money {
    let members = node.object ?? []
    guard members.count == 2,
      let amount = members.first(where: { $0.name == "amount" })?.value.string,
      let code = members.first(where: { $0.name == "currency" })?.value.string
    else { throw wrong(name, node, "amount, currency") }
    guard let number = ExactDecimal(amount), let currency = Currency(code) else {
      throw RecordError.badMoney("\(amount) \(code)", field: name)
    }
    return Money(amount: number, currency: currency)
  }

  private func counts(_ name: String, _ node: JSONNode) throws -> [Headcount] {
    guard let members = node.object, !members.isEmpty else { throw wrong(name, node, "object") }
    var categories = Set<String>()
    return try members.map { member in
      guard case .number(let digits) = member.value.content, let number = Int64(digits) else {
        throw wrong(member.name, member.value, "number")
      }
      let category = member.name == "total" ? "" : member.name
      guard categories.insert(category).inserted else {
        throw InterchangeError(member.value, .syntax(.duplicateName(member.name)))
      }
      return Headcount(category: category, number: number)
    }.sorted { $0.category < $1.category }
  }

  private func texts(_ name: String, _ node: JSONNode) throws -> [Narrative] {
    guard let elements = node.array else { throw wrong(name, node, "array") }
    return try elements.enumerated().flatMap { ordinal, element -> [Narrative] in
      if let text = element.string {
        return [Narrative(field: name, ordinal: ordinal, language: "", text: text)]
      }
      guard let members = element.object, !members.isEmpty else {
        throw wrong(name, element, "text")
      }
      return try members.map { member in
        Narrative(
          field: name, ordinal: ordinal, language: member.name,
          text: try text(member.name, member.value))
      }.sorted { $0.language < $1.language }
    }
  }

  // MARK: What stands beside the fields

  private mutating func readTranslations(_ node: JSONNode) throws {
    guard let members = node.object else { throw wrong("translations", node, "object") }
    for (name, value) in members {
      let field = name == "title" ? nil : draft.kind.field(named: name)
      guard name == "title" || field?.shape == .text else { throw unknown(name, value) }
      guard let texts = value.object else { throw wrong(name, value, "object") }
      for (language, text) in texts {
        draft.narratives.append(
          Narrative(
            field: field?.name ?? name, language: language, text: try self.text(language, text)))
      }
    }
    draft.narratives.sort { ($0.field, $0.language) < ($1.field, $1.language) }
  }

  private mutating func readUnknowns(_ node: JSONNode) throws {
    guard let members = node.object else { throw wrong("unknown", node, "object") }
    for (name, value) in members {
      draft.entries[try field(name, value).name] = .unknown(try reason(name, value))
    }
  }

  private mutating func readClaims(_ node: JSONNode) throws {
    guard let elements = node.array else { throw wrong("claims", node, "array") }
    for element in elements {
      guard let members = element.object else { throw wrong("claims", element, "object") }
      var claim = Draft.Statement(field: "", value: nil, isInUse: false)
      for (name, value) in members {
        switch name {
        case "field": claim.field = Field.name(of: try text(name, value))
        case "value": claim.value = try text(name, value)
        case "unknown": claim.unknown = try reason(name, value)
        case "source": claim.source = try Reference(try text(name, value))
        case "inUse":
          guard case .bool(let flag) = value.content else {
            throw wrong(name, value, "true, false")
          }
          claim.isInUse = flag
        case "note": claim.note = try text(name, value)
        default: throw unknown(name, value)
        }
      }
      guard claim.value == nil || claim.unknown == nil else {
        throw wrong("claims", element, "value | unknown")
      }
      guard claim.field == "title" || draft.kind.field(claim.field) != nil else {
        throw InterchangeError(
          element, .rule(RecordRules.noSuchField(claim.field, draft.kind)))
      }
      draft.statements.append(claim)
    }
  }

  // MARK: Pieces

  /// The field of a member; what was renamed stands there once, under its old name or its new one.
  private func field(_ name: String, _ node: JSONNode) throws -> Field {
    guard let field = draft.kind.field(named: name) else { throw unknown(name, node) }
    guard field.word == field.name || draft.entries[field.name] == nil else {
      throw InterchangeError(node, .syntax(.duplicateName(name)))
    }
    return field
  }

  private func reason(_ name: String, _ node: JSONNode) throws -> UnknownReason {
    guard let reason = UnknownReason(rawValue: try text(name, node)) else {
      throw wrong(name, node, UnknownReason.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return reason
  }

  private func text(_ name: String, _ node: JSONNode) throws -> String {
    guard let text = node.string else { throw wrong(name, node, "text") }
    return text
  }

  private func wrong(_ name: String, _ node: JSONNode, _ expected: String) -> InterchangeError {
    InterchangeError(node, .wrongForm(name: name, expected: expected))
  }

  private func unknown(_ name: String, _ node: JSONNode) -> InterchangeError {
    let names =
      ["id", "title", "titleLanguage", "translations", "unknown", "claims"]
      + draft.kind.fields.map(\.word)
    return InterchangeError(
      node, .unknownName(name, nearest: Spelling.nearest(to: name, among: names).first))
  }
}
