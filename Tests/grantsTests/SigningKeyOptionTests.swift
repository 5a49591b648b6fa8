import ArgumentParser
import Foundation
import Persistence
import Terminal
import Testing

@testable import grants

@Suite struct SigningKeyOptionTests {
  /// The path of the key for a command called in `/folder`.
  private func path(_ environment: [String: String], _ arguments: String...) throws -> String? {
    let console = Console(
      output: { _ in 0 }, errors: { _ in 0 }, input: { nil }, outputIsTerminal: false,
      errorIsTerminal: false, canPrompt: false, width: nil, color: false)
    let context = Context(
      console: console, environment: { environment[$0] }, clock: { 0 }, folder: "/folder")
    return try Context.$current.withValue(context) {
      try RegisterOptions.parse(arguments).keyFile(context)?.path
    }
  }

  @Test func `the key is the option's, else the environment's, else the account's`() throws {
    var environment = ["HOME": "/home/ada"]
    #expect(try path(environment) == "/home/ada/.local/state/grants/key")
    environment["XDG_STATE_HOME"] = "/state"
    #expect(try path(environment) == "/state/grants/key")
    environment["GRANTS_KEY"] = "/run/secrets/key"
    #expect(try path(environment) == "/run/secrets/key")
    #expect(try path(environment, "--signing-key", "/media/key") == "/media/key")
  }

  @Test func `a path that is not absolute is seen from the folder of the command`() throws {
    #expect(try path([:], "--signing-key", "a/key") == "/folder/a/key")
    #expect(try path(["GRANTS_KEY": "key"]) == "/folder/key")
  }

  @Test func `what is empty or not absolute where it has to be is passed over`() throws {
    let home = "/home/ada/.local/state/grants/key"
    for state in ["", "state", "./state"] {
      #expect(
        try path(["HOME": "/home/ada", "XDG_STATE_HOME": state, "GRANTS_KEY": ""]) == home)
    }
    for environment in [[:], ["HOME": ""], ["HOME": "ada"]] {
      #expect(try path(environment) == nil)
    }
  }
}

extension SigningKeyOptionTests {
  @Test func `no output overwrites the key or its memory, under whatever name`() throws {
    let place = try Workplace()
    place.make()
    let folder = place.folder.appending(path: ".local/state/grants")
    let files = FileManager.default
    let names = try files.subpathsOfDirectory(atPath: folder.path()).filter {
      try folder.appending(path: $0).resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
        == true
    }
    #expect(names.count == 2)
    try files.createSymbolicLink(
      at: place.folder.appending(path: "link"), withDestinationURL: folder.appending(path: "key"))
    for name in names.map({ ".local/state/grants/" + $0 }) + ["link"] {
      let before = try Data(contentsOf: place.folder.appending(path: name))
      let outcome = place.run("list", "project", "--format", "csv", "-o", name, "--force")
      #expect(outcome.status == 1 && outcome.errors.contains("belongs to the key"), "\(outcome)")
      #expect(try Data(contentsOf: place.folder.appending(path: name)) == before)
    }
  }
}
