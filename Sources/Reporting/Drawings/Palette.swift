/// The colours of pages and pictures, in light and in dark; each text reaches 4.5 : 1 on its ground
/// (WCAG 2.2, 1.4.3).
enum Palette {
  static let colours: [(paint: Drawing.Paint, light: String, dark: String)] = [
    (.ink, "#17202b", "#e7ecf2"), (.muted, "#566273", "#a5b0bf"), (.line, "#d5dbe3", "#38424f"),
    (.track, "#eef1f5", "#232b36"), (.accent, "#1d5c87", "#79b7e3"), (.soft, "#c4dcec", "#274a66"),
    (.bad, "#b0261c", "#ff9e94"), (.warning, "#8a5200", "#efb662"), (.good, "#1b6b3a", "#7ed49b"),
    (.paper, "#ffffff", "#12171e"),
  ]

  /// Hatchings, so that areas differ without colour.
  static let patterns = [("hatch", Drawing.Paint.accent), ("late", .bad)].map { name, paint in
    "<pattern id=\"\(name)\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" class=\"f-paper\"/>"
      + "<path d=\"M1 0V5\" stroke-width=\"2\" class=\"s-\(paint.rawValue)\"/></pattern>"
  }.joined()
}
