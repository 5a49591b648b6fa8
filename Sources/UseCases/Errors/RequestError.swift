package import Domain
package import Exchange
package import Printing
package import Reporting
package import Sealing
package import Sheets

/// Why a command cannot do as asked, where no other room knows.
package enum RequestError: Error {
  case noRegister
  case notFoundFile(String)
  case unreadableFile(String)
  case notAFile(String)
  case cannotWrite(String)
  case noSuchExample(String, [String])
  case noSuchLanguage(String)
  case needsAmendmentKind
  case noStandardFormat(String, [String])
  case unexpectedArgument(String)
  case missingArgument(String)
  case needsYes
  case unknownTopic(String, [String])
  case interchange(String, InterchangeError)
  case sheet(String, SheetError)
  case printing(PrintError)
  case sealing(SealError)
  case needsFile(String)
  case changedMeanwhile(String)
  case notAWord(String, of: String, [String])
  case whatAreTheRows(String)
  case nothingInFile(String)
  case nothingToDeliver(String)
  case noMailProgram(String)
  case noHeadings(String, Kind)
  case noHead(String)
  case notAFolder(String)
  case restoreNeedsYes
  case purgeNeedsConfirmation(String)
  case sharesDoNotFit(Int, parts: Int)
  case rowsRefused(
    table: String, file: String?, refused: Int, rows: Int, lines: [Wording], errors: String)
  case publicationRefused([PublicationProblem], isStrict: Bool)
  case publicationUnreadable([PublicationProblem])
  /// What the IATI Standard demands and nobody has stated; the path is empty for the register itself.
  case notPublishable([(path: String, what: IATIMissing.What)])
  case cannotShareAFile(String)
  case notForPublication(String)
  case noGrants(String)
  case nothingPublished(String, isIATI: Bool)
  /// An event that says the same is recorded already; by its reference.
  case lookalike(String)
  /// A name that several records have; their references.
  case severalNamed(String, [String])
  case grantsNotPublishable([(path: String, what: GivingMissing.What)])
}
