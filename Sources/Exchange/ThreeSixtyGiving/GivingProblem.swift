package import Domain

/// Something in a file of grants that is not as it should be, and where it stands.
package struct GivingProblem: Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// What stands among the grants is no grant.
    case notAGrant
    /// A cell shows an error, such as `#REF!`.
    case faultyCell(String)
    /// A column has no heading, or one that another column has.
    case columnNotTaken(String)
    /// A further sheet of grants.
    case sheetNotRead(String)
    /// A row of a further sheet that names a grant which the file does not have; empty where it names none.
    case rowOfNoGrant(String)
    /// A further sheet says something else of a grant than the first.
    case otherValue(String)
    /// A rule of the register forbids the record.
    case rule(RecordError)
    /// The grant has no identifier; it is known by its file and its place there.
    case noIdentifier
    /// The identifier stands in the file twice.
    case sameIdentifier(String)
    /// The grant stands in the file twice, word for word; it is taken once.
    case sameGrant
    /// A property that must be there.
    case missing(String)
    /// An organisation and a person receive it, where the standard has one of them.
    case twoRecipients
    /// A value of another type than the standard has.
    case wrongType(GivingExpected)
    /// A text that is no date of the form that the standard has.
    case notADate(String)
    /// A day where the standard wants a moment.
    case notAMoment(String)
    /// A text that is no number.
    case notANumber(String)
    /// A number with more than 18 digits.
    case tooLarge(String)
    /// An amount without a currency.
    case noCurrency(String)
    /// A currency that is not on the list.
    case unknownCurrency(String)
    /// A code that is not on its list.
    case unknownCode(String)
    /// A text that is no web address.
    case notAnAddress(String)
    /// An organisation without an identifier and without a name.
    case nobodyNamed
    /// Something ends before it begins.
    case endsBeforeStart
    /// Null where the standard does not allow it: it says nothing.
    case null
    /// A property that the standard does not have.
    case unknownProperty(String)
    /// An identifier that does not begin as the standard has it.
    case notPrefixed(String)
    /// The file is in another encoding than the standard has.
    case encoding(String)

    /// How grave it is: 0 when something is not in the register at all, 1 when it is there as it was published and not as a
    /// record, 2 when it is only worth knowing.
    package var gravity: Int {
      switch self {
      case .notAGrant, .faultyCell, .columnNotTaken, .sheetNotRead, .rowOfNoGrant, .otherValue: 0
      case .sameGrant, .null, .unknownProperty, .notPrefixed, .encoding: 2
      default: 1
      }
    }
  }

  /// The line of JSON or the row of a table, counted from 1; 0 where it is the file.
  package var line: Int
  /// Which grant of the file it is, counted from 1; 0 where it is none.
  package var ordinal: Int
  /// The identifier of the grant; nil where it has none.
  package var identifier: String?
  /// The property or the column.
  package var field: String
  /// What is wrong.
  package var fault: Fault

  init(
    line: Int = 0, ordinal: Int = 0, identifier: String? = nil, field: String = "", _ fault: Fault
  ) {
    self.line = line
    self.ordinal = ordinal
    self.identifier = identifier
    self.field = field
    self.fault = fault
  }
}

/// What a value of the standard should be.
package enum GivingExpected: String, Hashable, Sendable {
  case text, number, object, list
}
