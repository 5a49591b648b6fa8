import ArgumentParser
import Phrases
import Reporting
import Terminal
import UseCases

/// `grants help-topic`
struct HelpTopic: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "help-topic", abstract: "Explain the daily commands, dates, references, formats.")

  @Argument(
    help: "The topic: commands, dates, references, formats, exit-status or environment.",
    completion: .list(HelpTopics.all.map(\.name)))
  var topic: String

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let context = Context.current
    let language = try options.language(context, setting: nil)
    guard let found = HelpTopics.all.first(where: { $0.name == topic }) else {
      throw RequestError.unknownTopic(topic, HelpTopics.all.map(\.name))
    }
    context.console.write(language.marked(found.text(language)) + "\n")
  }
}
