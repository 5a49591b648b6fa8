import Domain

extension Drawing {
  /// Places by their coordinates on a plain map: degrees east are shortened as they are at the
  /// middle latitude, and the area of a point is its quantity.
  mutating func draw(_ map: PointMap) {
    guard !map.points.isEmpty else { return }
    isMirrored = false
    let projection = Projection(map.points, width: width)
    height = projection.height
    rectangle(0.5, 0.5, width - 1, height - 1, .track, outline: .line)
    for outline in Outlines.within(
      projection.west...projection.east, projection.south...projection.north)
    {
      for part in clipped(outline.map { projection.spot($0, $1) }) {
        line(through: part, .muted, width: 0.8)
      }
    }
    let most = map.points.compactMap(\.amount).max().map(Self.number) ?? 0
    let order = map.points.indices.sorted {
      (map.points[$1].amount.map(Self.number) ?? -1, $0)
        < (map.points[$0].amount.map(Self.number) ?? -1, $1)
    }
    var spots: [(spot: Spot, radius: Double)] = []
    for index in order {
      let point = map.points[index]
      let spot = projection.spot(point.longitude, point.latitude)
      let amount = point.amount.map(Self.number)
      let radius = amount.map { most > 0 ? 4 + 12 * (max(0, $0) / most).squareRoot() : 4 } ?? 4
      circle(
        spot, radius, amount == nil ? .paper : .accent, outline: amount == nil ? .accent : .paper)
      spots.append((spot, radius))
    }
    name(order.map { map.points[$0] }, spots)
  }

  /// The parts of a line that lie on the board (Liang and Barsky).
  private func clipped(_ line: [Spot]) -> [[Spot]] {
    var parts: [[Spot]] = []
    for (from, to) in zip(line, line.dropFirst()) {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      var (enter, leave) = (0.0, 1.0)
      for (step, room) in [
        (-dx, from.x - 1), (dx, width - 1 - from.x), (-dy, from.y - 1), (dy, height - 1 - from.y),
      ] {
        if step == 0 {
          if room < 0 { leave = -1 }
        } else if step < 0 {
          enter = max(enter, room / step)
        } else {
          leave = min(leave, room / step)
        }
      }
      guard enter < leave else { continue }
      let start = Spot(x: from.x + enter * dx, y: from.y + enter * dy)
      let end = Spot(x: from.x + leave * dx, y: from.y + leave * dy)
      if enter == 0, !parts.isEmpty {
        parts[parts.count - 1].append(end)
      } else {
        parts.append([start, end])
      }
    }
    return parts
  }

  /// Names the places, each beside its point where there is room for it.
  private mutating func name(
    _ points: [PointMap.Point], _ spots: [(spot: Spot, radius: Double)]
  ) {
    var taken: [Box] = spots.map {
      Box(
        x: $0.spot.x - $0.radius, y: $0.spot.y - $0.radius, width: 2 * $0.radius,
        height: 2 * $0.radius)
    }
    // Beyond that many, names would cover the map; the table has them all.
    for (point, place) in zip(points, spots).prefix(60) {
      let name = TextWidth.cut(
        language.commas([point.name.text, point.words.text]), size: 12, to: width * 0.5)
      let length = TextWidth.of(name, size: 12)
      let (x, y, gap) = (place.spot.x, place.spot.y, place.radius + 4)
      let boxes = [
        Box(x: x + gap, y: y - 8, width: length, height: 15),
        Box(x: x - gap - length, y: y - 8, width: length, height: 15),
        Box(x: x - length / 2, y: y - gap - 15, width: length, height: 15),
        Box(x: x - length / 2, y: y + gap, width: length, height: 15),
      ]
      guard
        let box = boxes.first(where: { box in
          box.x >= 2 && box.x + length <= width - 2 && box.y >= 2 && box.y + 15 <= height - 2
            && !taken.contains { $0.overlaps(box) }
        })
      else { continue }
      taken.append(box)
      text(name, box.x + length / 2, box.y + 12, .middle, .ink, size: 12, halo: true)
    }
  }

  private struct Box {
    let x: Double, y: Double, width: Double, height: Double

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }
  }
}

/// Which part of the earth a map shows, and where places stand on it.
struct Projection {
  let west: Double, east: Double, south: Double, north: Double
  let width: Double, height: Double

  init(_ points: [PointMap.Point], width: Double) {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    let middle = (south + north) / 2
    let shortened = max(0.2, Self.cosine(middle))
    // A margin around the outermost places, and never less than about 500 km across.
    var across = max((east - west) * shortened * 1.7, 5)
    var along = max((north - south) * 1.7, 4)
    let ratio = along / across
    if ratio > 0.9 { across = along / 0.9 } else if ratio < 0.5 { along = across * 0.5 }
    (self.west, self.east) = (
      (west + east - across / shortened) / 2, (west + east + across / shortened) / 2
    )
    (self.south, self.north) = (middle - along / 2, middle + along / 2)
    self.width = width
    height = (width * along / across).rounded()
  }

  func spot(_ longitude: Double, _ latitude: Double) -> Drawing.Spot {
    Drawing.Spot(
      x: width * (longitude - west) / (east - west),
      y: height * (north - latitude) / (north - south))
  }

  /// The cosine of an angle in degrees between −90 and 90, as near as a map needs (Bhaskara I).
  private static func cosine(_ degrees: Double) -> Double {
    (32_400 - 4 * degrees * degrees) / (32_400 + degrees * degrees)
  }
}
