/// What breaks the schema.
package enum SchemaFault: Hashable, Sendable {
  /// The document begins with an element that is not one of the standard's.
  case unknownRoot
  /// The prefix of an element or an attribute is not declared.
  case undeclaredPrefix(String)
  /// An element stands where others are expected; a star stands for other namespaces.
  case unexpectedElement(expected: [String])
  /// Elements are missing before the end.
  case missingElement(expected: [String])
  /// An element stands where text or nothing belongs.
  case elementInText
  /// Text stands between elements.
  case textBetweenElements
  /// An attribute that the element does not have.
  case unknownAttribute(String)
  case missingAttribute(String)
  /// An attribute's value is not of its type.
  case badAttribute(String, value: String, SimpleType)
  /// A text is not of its type.
  case badText(String, SimpleType)
  /// `xsi:nil` on an element that may not be left empty.
  case notNillable
  /// `xsi:type` names a type that does not fit.
  case badType(String)
}
