/// How a piece of text is meant, so that a terminal can colour it; the words say the same.
public enum Tone: Hashable, Sendable {
  case plain, bad, warning, good, dim
}

/// One cell of a table.
public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation
{
  /// What it says.
  public let text: String
  /// How it is meant.
  public let tone: Tone

  /// A cell that says `text`.
  public init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }

  /// A plain cell.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

/// Rows under headings: what stands between a report and every tabular format.
public struct Table: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What happens to a column on a narrow terminal.
    public enum Fit: Hashable, Sendable {
      /// It is shown whole, as a reference that has to be typed.
      case whole
      /// It is cut.
      case cut
      /// It is left out.
      case optional
    }

    /// Its heading.
    public let title: String
    /// Whether its cells stand at the right edge, as numbers do.
    public let isTrailing: Bool
    /// What happens to it on a narrow terminal.
    public let fit: Fit

    /// A column under a heading.
    public init(_ title: String, trailing: Bool = false, _ fit: Fit = .cut) {
      self.title = title
      isTrailing = trailing
      self.fit = fit
    }
  }

  /// The columns, first to last.
  public var columns: [Column]
  /// The rows; each has a cell for each column.
  public var rows: [[Cell]]

  /// A table with these columns.
  public init(_ columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }
}

/// What a report says, before it has a form.
public struct Document: Hashable, Sendable {
  /// One piece of it.
  public enum Block: Hashable, Sendable {
    /// The name of the whole.
    case title(String)
    /// The name of a part.
    case heading(String)
    /// A sentence or more.
    case paragraph(String, Tone = .plain)
    /// Facts with their names.
    case facts([Fact])
    /// A table.
    case table(Table)
    /// Short lines of one kind.
    case list([Cell])
  }

  /// A fact with its name.
  public struct Fact: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it is.
    public let value: Cell

    /// A fact with its name.
    public init(_ name: String, _ value: Cell) {
      self.name = name
      self.value = value
    }
  }

  /// The pieces in their order.
  public var blocks: [Block]

  /// A document of these pieces.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }
}
