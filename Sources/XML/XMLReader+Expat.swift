import CExpat

/// Between Expat's functions and the reader.
extension XMLReader {
  func listen() {
    // The parser lives no longer than the reader that owns it.
    let this = Unmanaged.passUnretained(self).toOpaque()
    XML_SetUserData(parser, this)
    XML_SetElementHandler(
      parser,
      { user, name, pairs in
        if let name, let pairs { XMLReader.of(user).start(name, pairs) }
      },
      { user, name in
        if let name { XMLReader.of(user).end(name) }
      })
    XML_SetCharacterDataHandler(parser) { user, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLReader.of(user).text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetCdataSectionHandler(
      parser, { XMLReader.of($0).section(begins: true) },
      { XMLReader.of($0).section(begins: false) })
    XML_SetCommentHandler(parser) { user, text in
      if let text { XMLReader.of(user).comment(XMLReader.bytes(text)) }
    }
    XML_SetProcessingInstructionHandler(parser) { user, target, data in
      guard let target else { return }
      var text = String(cString: target) + (data.map { " " + String(cString: $0) } ?? "")
      text.withUTF8 { XMLReader.of(user).instruction($0) }
    }
    XML_SetUnknownEncodingHandler(
      parser, { XMLReader.of($0).answer(encoding: $1, $2) }, this)
    refuseDeclarations()
  }

  private func refuseDeclarations() {
    XML_SetEntityDeclHandler(parser) { user, _, _, _, _, _, _, _, _ in
      XMLReader.of(user).refuse(.declaresEntities)
    }
    // A value that each element of a name gets multiplies as an entity does.
    XML_SetAttlistDeclHandler(parser) { user, _, _, _, value, _ in
      if value != nil { XMLReader.of(user).refuse(.declaresEntities) }
    }
    XML_SetSkippedEntityHandler(parser) { user, _, _ in
      let words = XML_ErrorString(XML_ERROR_UNDEFINED_ENTITY).map { String(cString: $0) } ?? ""
      XMLReader.of(user).refuse(.malformed(.undefinedEntity, words: words))
    }
    if !limits.takesDocumentType {
      XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
        XMLReader.of(user).refuse(.declaresEntities)
      }
    }
  }

  private func answer(
    encoding name: UnsafePointer<CChar>?, _ encoding: UnsafeMutablePointer<XML_Encoding>?
  ) -> Int32 {
    guard let name, let encoding, let upper = upperHalf(of: String(cString: name)) else {
      return Int32(XML_STATUS_ERROR.rawValue)
    }
    withUnsafeMutableBytes(of: &encoding.pointee.map) { map in
      let map = map.bindMemory(to: Int32.self)
      for index in 0..<128 {
        map[index] = Int32(index)
        map[index + 128] = upper[index].map { Int32($0) } ?? -1
      }
    }
    encoding.pointee.data = nil
    encoding.pointee.convert = nil
    encoding.pointee.release = nil
    return Int32(XML_STATUS_OK.rawValue)
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLReader {
    Unmanaged<XMLReader>.fromOpaque(user.unsafelyUnwrapped).takeUnretainedValue()
  }

  /// The bytes before the zero.
  static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
