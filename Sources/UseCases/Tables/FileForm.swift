import Domain

/// What files are that somebody wants to load.
package enum FileForm {
  /// A register file of the program's own.
  case register(InputFile)
  case table(InputFile)
  /// Files of a form in which others publish.
  case publications(any PublishedForm)

  /// Finds out what files are, by what stands at their beginning and by what was said of them.
  ///
  /// - Parameter isMapped: Whether somebody said what the columns of a table are.
  /// - Throws: ``RequestError/nothingInFile(_:)`` for one in which only blanks stand;
  ///   ``RequestError/unexpectedArgument(_:)`` for several that cannot be one change.
  package static func of(
    _ files: [InputFile], _ request: TableRequest, isMapped: Bool, for caller: Caller
  ) throws -> FileForm {
    for file in files where try file.isBlank() { throw RequestError.nothingInFile(file.path) }
    let giving = GivingFiles(today: caller.today, request)
    if request.kind == GivingFiles.word { return .publications(giving) }
    if request.kind == nil {
      if try files.allSatisfy(IATIFiles.reads) {
        return .publications(IATIFiles(today: caller.today))
      }
      if try files.allSatisfy({ try GivingFiles.reads($0, request, isMapped: isMapped) }) {
        return .publications(giving)
      }
    }
    guard let file = files.first, files.count == 1 else {
      throw RequestError.unexpectedArgument(files.last?.path ?? "")
    }
    let isOwn = try request.kind == nil && !isMapped && file.beginsAsJSON()
    return isOwn ? .register(file) : .table(file)
  }
}

extension InputFile {
  /// Whether there is nothing in the file but blanks.
  fileprivate func isBlank() throws -> Bool {
    let enough = 64
    let beginning = try beginning(enough)
    let text = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning[...]
    return beginning.count < enough && text.allSatisfy { $0 <= 0x20 }
  }

  /// Whether the first sign is one with which JSON begins; also where only blanks are seen.
  fileprivate func beginsAsJSON() throws -> Bool {
    var beginning = try beginning(64)[...]
    if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { beginning = beginning.dropFirst(3) }
    let first = beginning.first { $0 > 0x20 }
    return first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
