import Foundation
import PackagePlugin

/// Turns the `.sql`, `.json` and `.txt` files of a target's folder into one Swift file of string literals.
///
/// SwiftPM's own `.embedInCode` makes byte arrays, on which the compiler spends 0.4 s a kilobyte.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let folder = (target as? any SourceModuleTarget)?.directoryURL else { return [] }
    let subfolders = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey]
    ).filter { $0.hasDirectoryPath }
    let inputs = try subfolders.flatMap {
      try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
    }
    .filter { ["sql", "json", "txt"].contains($0.pathExtension) }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) files of \(target.name)",
        executable: try context.tool(named: "EmbedText").url,
        arguments: [output.path()] + inputs.map { $0.path() },
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
