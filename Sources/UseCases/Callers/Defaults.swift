/// The project, place and day that a person means where they say nothing.
package struct Defaults: Codable, Equatable, Sendable {
  /// The project under which a reference is looked for that is none by itself.
  package var project: String?
  /// The city or site of what is recorded.
  package var place: String?
  /// The day of what is recorded; nil for today.
  package var day: String?

  package init(project: String? = nil, place: String? = nil, day: String? = nil) {
    self.project = project
    self.place = place
    self.day = day
  }
}
