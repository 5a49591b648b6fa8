/// Coasts and borders of the world, for a map of places.
///
/// From Natural Earth's countries at 1 : 50 million (public domain, naturalearthdata.com), each
/// border once, simplified to 0.12 degrees and rounded to a twentieth of a degree. A line of the file
/// is one outline: steps east and north from point to point in twentieths, each a variable number of
/// letters from `?` on, five bits a letter, the lowest first, the sign in the lowest bit.
enum Outlines {
  private static let all: [[(east: Double, north: Double)]] =
    embeddedFiles
    .first { $0.name == "borders" }
    .map { $0.text.split(separator: "\n").map(read) } ?? []

  /// The outlines that may be seen between these degrees east and north.
  static func within(
    _ east: ClosedRange<Double>, _ north: ClosedRange<Double>
  ) -> [[(east: Double, north: Double)]] {
    all.flatMap { line in seen(line, east, north) }
  }

  /// The parts of a line of which a step lies between the degrees, at least by its frame.
  private static func seen(
    _ line: [(east: Double, north: Double)], _ east: ClosedRange<Double>,
    _ north: ClosedRange<Double>
  ) -> [[(east: Double, north: Double)]] {
    var parts: [[(east: Double, north: Double)]] = []
    var isDrawing = false
    for (from, to) in zip(line, line.dropFirst()) {
      let isSeen =
        east.overlaps(min(from.east, to.east)...max(from.east, to.east))
        && north.overlaps(min(from.north, to.north)...max(from.north, to.north))
      if isSeen {
        if isDrawing { parts[parts.count - 1].append(to) } else { parts.append([from, to]) }
      }
      isDrawing = isSeen
    }
    return parts
  }

  private static func read(_ line: Substring) -> [(east: Double, north: Double)] {
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    for byte in line.utf8 {
      let bits = Int(byte) - 63
      number |= (bits & 31) << shift
      shift += 5
      if bits < 32 {
        numbers.append(number & 1 == 0 ? number >> 1 : ~(number >> 1))
        (number, shift) = (0, 0)
      }
    }
    var (east, north) = (0, 0)
    return stride(from: 0, to: numbers.count - 1, by: 2).map { index in
      east += numbers[index]
      north += numbers[index + 1]
      return (Double(east) / 20, Double(north) / 20)
    }
  }
}
