import Foundation

@testable import grants

/// The manual pages, made from what the command says of itself.
struct ManualPages {
  private struct Tool: Decodable { var command: Command }
  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool
    var subcommands: [Command]?
    var arguments: [Argument]?
  }
  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }

  /// The pages by file name.
  let pages: [String: String]

  init(dump: String) throws {
    let tool = try JSONDecoder().decode(Tool.self, from: Data(dump.utf8))
    var pages: [String: String] = [:]
    let commands = (tool.command.subcommands ?? []).filter {
      $0.shouldDisplay && $0.commandName != "help"
    }
    pages["grants.1"] = Self.page(tool.command, name: "grants", subcommands: commands)
    for command in commands {
      pages["grants-\(command.commandName).1"] = Self.page(
        command, name: "grants \(command.commandName)", subcommands: [])
    }
    self.pages = pages
  }

  private static func page(_ command: Command, name: String, subcommands: [Command]) -> String {
    let file = name.replacing(" ", with: "-")
    var text = """
      .TH \(file.uppercased()) 1 "" "grants 0.1.0"
      .SH NAME
      \(file) \\- \(escaped(command.abstract ?? ""))
      .SH SYNOPSIS
      .B \(name)
      \(escaped(synopsis(command, hasSubcommands: !subcommands.isEmpty)))

      """
    if let discussion = command.discussion {
      text += ".SH DESCRIPTION\n.nf\n\(escaped(discussion))\n.fi\n"
    }
    if !subcommands.isEmpty {
      text += ".SH COMMANDS\n"
      for subcommand in subcommands {
        text += ".TP\n.B \(subcommand.commandName)\n\(escaped(subcommand.abstract ?? ""))\n"
      }
    }
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    if !arguments.isEmpty { text += ".SH OPTIONS\n" }
    for argument in arguments {
      text += ".TP\n.B \(escaped(spelled(argument)))\n\(escaped(argument.abstract ?? ""))\n"
    }
    return text
  }

  private static func synopsis(_ command: Command, hasSubcommands: Bool) -> String {
    let positional = (command.arguments ?? []).filter { $0.kind == "positional" }.map { argument in
      let name = "<\(argument.valueName ?? "value")>\(argument.isRepeating ? "..." : "")"
      return argument.isOptional ? "[\(name)]" : name
    }
    return ((hasSubcommands ? ["[<command>]"] : []) + positional + ["[options]"])
      .joined(separator: " ")
  }

  private static func spelled(_ argument: Argument) -> String {
    let names = (argument.names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
    let value = "<\(argument.valueName ?? "value")>"
    switch argument.kind {
    case "positional": return value
    case "flag": return names.joined(separator: ", ")
    default: return names.joined(separator: ", ") + " " + value
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : $0 }.joined(separator: "\n")
  }
}
