import CExpat

/// Between Expat's functions and the reader.
extension XMLUnitReader {
  func setHandlers() {
    XML_SetElementHandler(
      parser,
      { user, name, pairs in
        if let name, let pairs { XMLUnitReader.of(user).start(name, pairs) }
      },
      { user, _ in XMLUnitReader.of(user).end() })
    XML_SetCharacterDataHandler(parser) { user, text, count in
      XMLUnitReader.bytes(text, Int(count)) { XMLUnitReader.of(user).text($0) }
    }
    XML_SetCommentHandler(parser) { user, text in
      XMLUnitReader.bytes(text) { XMLUnitReader.of(user).add(.comment, $0) }
    }
    XML_SetProcessingInstructionHandler(parser) { user, target, data in
      guard let target else { return }
      let words = String(cString: target) + (data.map { " " + String(cString: $0) } ?? "")
      var text = words
      text.withUTF8 { XMLUnitReader.of(user).add(.instruction, $0) }
    }
    XML_SetEntityDeclHandler(parser) { user, _, _, _, _, _, _, _, _ in
      let reader = XMLUnitReader.of(user)
      reader.stop(reader.fault(.declaresEntities))
    }
    XML_SetUnknownEncodingHandler(
      parser,
      { user, name, encoding in
        guard let name, let encoding,
          let upper = XMLUnitReader.of(user).upperHalf(of: String(cString: name)),
          upper.count == 128
        else { return Int32(XML_STATUS_ERROR.rawValue) }
        withUnsafeMutableBytes(of: &encoding.pointee.map) { map in
          let map = map.bindMemory(to: Int32.self)
          for index in 0..<128 {
            map[index] = Int32(index)
            map[index + 128] = Int32(upper[index])
          }
        }
        encoding.pointee.data = nil
        encoding.pointee.convert = nil
        encoding.pointee.release = nil
        return Int32(XML_STATUS_OK.rawValue)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLUnitReader {
    // The parser lives no longer than the reader that owns it.
    Unmanaged<XMLUnitReader>.fromOpaque(user.unsafelyUnwrapped).takeUnretainedValue()
  }

  private static func bytes(
    _ text: UnsafePointer<CChar>?, _ count: Int? = nil,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let text else { return }
    var length = count ?? 0
    if count == nil { while text[length] != 0 { length += 1 } }
    text.withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }
}
