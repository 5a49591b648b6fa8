import Domain

/// Draws the kinds of record as boxes with their fields, each beside the kind that it stands under.
struct SchemaPicture {
  private static let columnWidth = 310
  private static let lineHeight = 15
  private var boxes: [(kind: Kind, column: Int, y: Int, height: Int)] = []
  private var heights = [20, 20, 20, 20]

  init() {
    for kind in Kind.allCases where kind.parents.isEmpty { place(kind, column: 0) }
  }

  private mutating func place(_ kind: Kind, column: Int) {
    guard !boxes.contains(where: { $0.kind == kind }) else { return }
    let height = (kind.fields.count + 2) * Self.lineHeight
    let y = max(heights[column], column > 0 ? (boxes.last { $0.column == column - 1 }?.y ?? 0) : 0)
    boxes.append((kind, column, y, height))
    heights[column] = y + height + 20
    for child in Kind.allCases where child.parents.first == kind {
      place(child, column: column + 1)
    }
    heights[column] = max(heights[column], column == 0 ? (heights.dropFirst().max() ?? 0) : 0)
  }

  /// The picture as SVG.
  var svg: String {
    let width = 3 * Self.columnWidth
    let height = (heights.max() ?? 0) + 20
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" font-family="sans-serif" font-size="11">
      <title>The kinds of record of a register, each beside the kind that it stands under, with its fields</title>
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>

      """
    for box in boxes { svg += line(to: box) }
    for box in boxes { svg += draw(box) }
    return svg + "</svg>\n"
  }

  private func line(to box: (kind: Kind, column: Int, y: Int, height: Int)) -> String {
    guard let parent = box.kind.parents.first,
      let above = boxes.first(where: { $0.kind == parent })
    else { return "" }
    let from = (above.column * Self.columnWidth + 290, above.y + 10)
    let to = (box.column * Self.columnWidth + 20, box.y + 10)
    return
      "<path d=\"M\(from.0) \(from.1)H\(to.0 - 15)V\(to.1)H\(to.0)\" fill=\"none\" stroke=\"#888\"/>\n"
  }

  private func draw(_ box: (kind: Kind, column: Int, y: Int, height: Int)) -> String {
    let x = box.column * Self.columnWidth + 20
    var svg = """
      <rect x="\(x)" y="\(box.y)" width="270" height="\(box.height)" rx="4" fill="#f4f6f8" stroke="#456"/>
      <text x="\(x + 8)" y="\(box.y + 15)" font-weight="bold">\(box.kind.rawValue)</text>

      """
    for (index, field) in box.kind.fields.enumerated() {
      svg +=
        "<text x=\"\(x + 8)\" y=\"\(box.y + 32 + index * Self.lineHeight)\">\(Self.label(field))</text>\n"
    }
    return svg
  }

  private static func label(_ field: Field) -> String {
    let name = field.name + (field.isRequired ? " *" : "")
    switch field.shape {
    case .reference(let kinds), .references(let kinds):
      return name + " → " + kinds.map(\.rawValue).joined(separator: ", ")
    case .texts, .counts: return name + " …"
    default: return name
    }
  }
}
