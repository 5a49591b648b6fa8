import XML

/// A board for lines, areas and words, which becomes SVG.
///
/// Lengths are in the unit of a CSS pixel. Where a language runs from right to left the whole board
/// is mirrored, words apart.
struct Drawing {
  /// What a shape is painted with; the page says with which colour.
  enum Paint: String {
    case ink, muted, line, track, accent, soft, hatch, bad, late, warning, good, paper
  }

  /// Which end of a text stands at its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// A place on the board.
  struct Spot {
    var x: Double
    var y: Double
  }

  let width: Double
  var height: Double = 0
  let language: Language
  /// Whether the start is at the right; a map stays as it is.
  var isMirrored: Bool
  private(set) var shapes = Markup(.page)

  init(width: Double, language: Language) {
    self.width = width
    self.language = language
    isMirrored = language.direction == .rightToLeft
  }

  private func across(_ x: Double) -> Double { isMirrored ? width - x : x }

  // MARK: Shapes

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: Paint,
    radius: Double = 0, outline: Paint? = nil, dashed: Bool = false
  ) {
    let left = isMirrored ? self.width - x - width : x
    shapes.add("<rect x=\"\(Self.text(left))\" y=\"\(Self.text(y))\"")
    shapes.add(" width=\"\(Self.text(max(0, width)))\" height=\"\(Self.text(max(0, height)))\"")
    if radius > 0 { shapes.add(" rx=\"\(Self.text(radius))\"") }
    finish(fill: paint, stroke: outline, dashed: dashed)
  }

  mutating func line(
    _ from: Spot, _ to: Spot, _ paint: Paint, width: Double = 1, dashed: Bool = false
  ) {
    shapes.add("<path d=\"\(path([from, to]))\"")
    finish(stroke: paint, width: width, dashed: dashed)
  }

  mutating func line(through spots: [Spot], _ paint: Paint, width: Double) {
    shapes.add("<path d=\"\(path(spots))\" stroke-linejoin=\"round\"")
    finish(stroke: paint, width: width)
  }

  mutating func area(_ spots: [Spot], _ paint: Paint, outline: Paint? = nil, width: Double = 1) {
    shapes.add("<path d=\"\(path(spots))Z\"")
    finish(fill: paint, stroke: outline, width: width)
  }

  mutating func circle(_ spot: Spot, _ radius: Double, _ paint: Paint, outline: Paint? = nil) {
    shapes.add("<circle cx=\"\(Self.text(across(spot.x)))\" cy=\"\(Self.text(spot.y))\"")
    shapes.add(" r=\"\(Self.text(radius))\"")
    finish(fill: paint, stroke: outline, width: 1.5)
  }

  mutating func diamond(_ spot: Spot, _ radius: Double, _ paint: Paint, outline: Paint? = nil) {
    area(
      [
        Spot(x: spot.x - radius, y: spot.y), Spot(x: spot.x, y: spot.y - radius),
        Spot(x: spot.x + radius, y: spot.y), Spot(x: spot.x, y: spot.y + radius),
      ], paint, outline: outline, width: 1.5)
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ paint: Paint = .ink,
    size: Double = 13, bold: Bool = false, halo: Bool = false
  ) {
    shapes.add("<text x=\"\(Self.text(across(x)))\" y=\"\(Self.text(y))\"")
    if size != 13 { shapes.add(" font-size=\"\(Self.text(size))\"") }
    if anchor != .start { shapes.add(" text-anchor=\"\(anchor.rawValue)\"") }
    if bold { shapes.add(" font-weight=\"600\"") }
    if halo { shapes.add(" paint-order=\"stroke\" stroke-linejoin=\"round\"") }
    finish(fill: paint, stroke: halo ? .paper : nil, width: 3, close: ">")
    shapes.say(language.isolated(text))
    shapes.add("</text>")
  }

  // MARK: How it is written

  /// A number with one decimal at most, the same on every machine.
  static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    guard !tenths.isMultiple(of: 10) else { return "\(tenths / 10)" }
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private func path(_ spots: [Spot]) -> String {
    var text = ""
    for (index, spot) in spots.enumerated() {
      text += (index == 0 ? "M" : "L") + Self.text(across(spot.x)) + " " + Self.text(spot.y)
    }
    return text
  }

  private mutating func finish(
    fill: Paint? = nil, stroke: Paint? = nil, width: Double = 1, dashed: Bool = false,
    close: String = "/>"
  ) {
    if dashed { shapes.add(" stroke-dasharray=\"4 3\"") }
    if stroke != nil, width != 1 { shapes.add(" stroke-width=\"\(Self.text(width))\"") }
    let names = [fill.map { "f-\($0.rawValue)" } ?? "f-none", stroke.map { "s-\($0.rawValue)" }]
    shapes.add(" class=\"\(names.compactMap { $0 }.joined(separator: " "))\"\(close)")
  }
}
