import CExpat

/// The beginning of an element.
///
/// It lies in the parser's memory and is valid only during the call that hands it over.
package struct XMLTag {
  package let name: XMLName
  package let attributes: XMLAttributes
  let parser: OpaquePointer

  /// Counted from 1. Each question counts on from the one before, so nobody pays who does not ask.
  package var line: Int { Int(XML_GetCurrentLineNumber(parser)) }
}

/// Text, or the words of a comment or an instruction.
package struct XMLText {
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Whether it stands in a CDATA section.
  package let isMarked: Bool
  let parser: OpaquePointer

  /// Counted from 1.
  package var line: Int { Int(XML_GetCurrentLineNumber(parser)) }
}

/// The name of an element or attribute: `prefix:local`, or with namespaces its address, the separator
/// and the local name.
package struct XMLName {
  /// Ends with a zero.
  package let letters: UnsafePointer<CChar>

  package var text: String { String(cString: letters) }

  package var isPrefixed: Bool {
    var rest = letters
    while rest.pointee != 0 {
      if rest.pointee == Self.colon { return true }
      rest += 1
    }
    return false
  }

  /// The name without its prefix.
  package var local: XMLName {
    var (rest, start) = (letters, letters)
    while rest.pointee != 0 {
      rest += 1
      if rest[-1] == Self.colon { start = rest }
    }
    return XMLName(letters: start)
  }

  /// Whether a name is the one of a case in a `switch`.
  package static func ~= (wanted: StaticString, name: XMLName) -> Bool {
    let start = wanted.utf8Start
    let count = wanted.utf8CodeUnitCount
    // A name that is shorter ends with a zero, which no wanted name has.
    for index in 0..<count where UInt8(bitPattern: name.letters[index]) != start[index] {
      return false
    }
    return name.letters[count] == 0
  }

  private static let colon = CChar(bitPattern: UInt8(ascii: ":"))
}

/// The attributes of an element in the order of the document.
package struct XMLAttributes: Sequence {
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  package struct Iterator: IteratorProtocol {
    var pair: UnsafeMutablePointer<UnsafePointer<CChar>?>

    package mutating func next() -> (name: XMLName, value: UnsafeBufferPointer<UInt8>)? {
      guard let name = pair[0], let value = pair[1] else { return nil }
      pair += 2
      return (XMLName(letters: name), XMLReader.bytes(value))
    }
  }

  package func makeIterator() -> Iterator { Iterator(pair: pairs) }

  /// The value of the attribute of this name, with or without a prefix.
  package subscript(local name: StaticString) -> String? {
    for attribute in self where name ~= attribute.name.local {
      return String(decoding: attribute.value, as: UTF8.self)
    }
    return nil
  }
}
