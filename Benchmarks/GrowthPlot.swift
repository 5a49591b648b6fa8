import Foundation

/// How the processor time of each job grows with the register: both axes logarithmic, so that a line at 45
/// degrees grows as the register does, and a flat one not at all.
struct GrowthPlot {
  /// The median of one job at one size.
  struct Point {
    let job: String
    let size: Int
    let cpu: Double
  }

  private let points: [Point]
  private static let width = 760.0
  private static let height = 460.0
  private static let left = 60.0
  private static let top = 20.0
  private static let plotWidth = 480.0
  private static let plotHeight = 390.0

  /// - Parameter table: What the benchmarks printed, or a page that has it.
  init(table: String) {
    // The first table alone: others are of other jobs.
    let lines = table.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("| deliverables |") }.prefix { $0.hasPrefix("|") }
    points = lines.compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, let size = Int(cells[0]), let cpu = Double(cells[2]) else {
        return nil
      }
      return Point(job: cells[1], size: size, cpu: cpu)
    }
  }

  /// The picture.
  var svg: String {
    guard let least = points.map(\.size).min(), let most = points.map(\.size).max(), least < most
    else { return "" }
    let low = 0.5
    let high = pow(10, (log10(points.map(\.cpu).max() ?? 1)).rounded(.up))
    func x(_ size: Double) -> Double {
      Self.left + Self.plotWidth * log(size / Double(least)) / log(Double(most) / Double(least))
    }
    func y(_ cpu: Double) -> Double {
      Self.top + Self.plotHeight * (1 - log(max(cpu, low) / low) / log(high / low))
    }
    var lines: [String] = []
    for size in Set(points.map(\.size)).sorted() {
      lines.append(
        Self.line(x(Double(size)), Self.top, x(Double(size)), Self.top + Self.plotHeight))
      lines.append(
        Self.text(x(Double(size)), Self.top + Self.plotHeight + 18, "\(size)", "middle"))
    }
    var tick = 1.0
    while tick <= high {
      lines.append(Self.line(Self.left, y(tick), Self.left + Self.plotWidth, y(tick)))
      lines.append(
        Self.text(
          Self.left - 6, y(tick) + 4, tick < 1000 ? "\(Int(tick)) ms" : "\(Int(tick / 1000)) s",
          "end"))
      tick *= 10
    }
    var labels: [(y: Double, name: String, colour: String)] = []
    let names = points.map(\.job).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    for (index, name) in names.enumerated() {
      let colour = "hsl(\(index * 360 / names.count) 65% 38%)"
      let own = points.filter { $0.job == name }.sorted { $0.size < $1.size }
      let path = own.map { String(format: "%.1f,%.1f", x(Double($0.size)), y($0.cpu)) }
      lines.append(
        "<polyline points=\"\(path.joined(separator: " "))\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.6\"/>"
      )
      labels.append((y(own.last?.cpu ?? low), name, colour))
    }
    // Labels stand beside the ends of their lines, moved apart where they would cover each other.
    var lowest = -Double.infinity
    for label in labels.sorted(by: { $0.y < $1.y }) {
      lowest = max(label.y, lowest + 15)
      lines.append(
        Self.text(Self.left + Self.plotWidth + 10, lowest + 4, label.name, "start", label.colour))
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" \
      font-family="sans-serif" font-size="12" role="img">
      <title>Processor time of each job beside the number of deliverables</title>
      <rect width="100%" height="100%" fill="white"/>
      \(lines.joined(separator: "\n"))
      </svg>

      """
  }

  private static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
    String(
      format: "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>", x1, y1, x2,
      y2)
  }

  private static func text(
    _ x: Double, _ y: Double, _ text: String, _ anchor: String, _ colour: String = "#333"
  ) -> String {
    String(
      format: "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%@\" fill=\"%@\">%@</text>", x, y, anchor,
      colour, text)
  }
}
