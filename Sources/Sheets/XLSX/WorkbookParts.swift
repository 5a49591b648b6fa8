import XML

/// Which part of a workbook is which, by their relationships (ISO/IEC 29500-2, 9.3): their names are free.
struct WorkbookParts {
  /// What one part says of others.
  struct Relations {
    /// The names of parts by the identifiers of their relationships.
    var targets: [String: String] = [:]
    private var types: [(type: String, target: String)] = []

    mutating func add(_ id: String, _ type: String, _ target: String) {
      targets[id] = target
      types.append((String(type.split(separator: "/").last ?? ""), target))
    }

    /// The first part of a type, such as `styles`; the last word of the relationship's address.
    func first(ofType type: String) -> String? { types.first { $0.type == type }?.target }
  }

  private let archive: ZipReader

  init(_ archive: ZipReader) {
    self.archive = archive
  }

  /// The name of the workbook's own part.
  var main: String {
    get throws {
      let known = try relations(of: "").first(ofType: "officeDocument")
      guard let known, known.lowercased().hasSuffix(".xml"), !known.hasPrefix("word/"),
        !known.hasPrefix("ppt/")
      else { return "xl/workbook.xml" }
      return known
    }
  }

  /// The relationships of a part; of the whole archive for the empty name.
  ///
  /// - Throws: ``SheetError/damaged(part:)`` when a part has none.
  func relations(of part: String) throws -> Relations {
    let folder = part.split(separator: "/").dropLast().map(String.init)
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    let name = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    var relations = Relations()
    guard let next = try archive.open(name) else {
      if part.isEmpty { return relations }
      throw SheetError.damaged(part: name)
    }
    let reader = PartReader(
      name,
      onStart: { tag in
        guard case "Relationship" = tag.name.local, let id = tag.attributes[local: "Id"],
          let target = tag.attributes[local: "Target"]
        else { return }
        relations.add(
          id, tag.attributes[local: "Type"] ?? "", Self.resolved(target, from: folder))
      })
    try reader.read(next)
    return relations
  }

  /// The name of a part that another names from its folder.
  private static func resolved(_ target: String, from folder: [String]) -> String {
    let steps = target.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map(String.init)
    var path = target.hasPrefix("/") || target.hasPrefix("\\") ? [] : folder
    for step in steps where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
