public import Domain

extension RegisterError: Explainable {
  /// What is wrong, and what to do next.
  public var explanation: Explanation {
    switch self {
    case .notFound(let path):
      Explanation(
        problem: Wording(
          en: "There is no register at '\(path)'.", fr: "Il n'y a pas de registre à « \(path) »."),
        remedy: Wording(
          en: "Make one with: grants init '\(path)'. Or name another with --register FILE.",
          fr: "Créez-le avec : grants init '\(path)'. Ou indiquez-en un avec --register FICHIER."))
    case .alreadyExists(let path):
      Explanation(
        problem: Wording(
          en: "There is a file at '\(path)' already.", fr: "Il y a déjà un fichier à « \(path) »."),
        remedy: Wording(
          en: "Name another file, or move that one away.",
          fr: "Indiquez un autre fichier, ou déplacez celui-là."))
    case .foreign(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' is not a register of grants.",
          fr: "« \(path) » n'est pas un registre de grants."),
        remedy: Wording(
          en: "Name a register with --register FILE, or load a file into one with grants import.",
          fr:
            "Indiquez un registre avec --register FICHIER, ou chargez-y un fichier : grants import."
        ))
    case .newer(let path, let version, let supported):
      Explanation(
        problem: Wording(
          en: "'\(path)' has layout \(version); this program knows up to \(supported).",
          fr: "« \(path) » a la structure \(version) ; ce programme connaît jusqu'à \(supported)."),
        remedy: Wording(
          en: "Use a newer grants. Nothing was changed.",
          fr: "Utilisez un grants plus récent. Rien n'a été changé."))
    case .damaged(let path, let detail):
      Explanation(
        problem: Wording(
          en: "'\(path)' is damaged: \(detail).", fr: "« \(path) » est endommagé : \(detail)."),
        remedy: Wording(
          en: "Keep the file as it is and go back to the last backup; see: grants doctor.",
          fr: "Gardez le fichier tel quel et reprenez la dernière copie ; voir : grants doctor."))
    case .locked(let path):
      Explanation(
        problem: Wording(
          en: "Another program is writing to '\(path)'.",
          fr: "Un autre programme écrit dans « \(path) »."),
        remedy: Wording(
          en: "Try again in a moment. Nothing was changed.",
          fr: "Réessayez dans un instant. Rien n'a été changé."))
    case .readOnly(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' cannot be written to.", fr: "On ne peut pas écrire dans « \(path) »."),
        remedy: Wording(
          en: "Change the rights of the file and its folder, or copy it elsewhere.",
          fr: "Changez les droits du fichier et du dossier, ou copiez-le ailleurs."))
    case .cannotOpen(let path):
      Explanation(
        problem: Wording(
          en: "'\(path)' cannot be opened.", fr: "« \(path) » ne peut pas être ouvert."),
        remedy: Wording(
          en: "See that the folder is there and that you may read it.",
          fr: "Vérifiez que le dossier existe et que vous pouvez le lire."))
    case .diskFull(let path):
      Explanation(
        problem: Wording(
          en: "There is no room on the disk for '\(path)'.",
          fr: "Il n'y a plus de place sur le disque pour « \(path) »."),
        remedy: Wording(
          en: "Make room and try again. Nothing was changed.",
          fr: "Libérez de la place et réessayez. Rien n'a été changé."))
    case .inputOutput(let path, let detail):
      Explanation(
        problem: Wording(
          en: "The disk failed at '\(path)': \(detail).",
          fr: "Le disque a échoué à « \(path) » : \(detail)."),
        remedy: Wording(
          en: "Check the disk; then: grants doctor.",
          fr: "Vérifiez le disque ; puis : grants doctor."))
    case .networkFileSystem(let path, let type):
      Explanation(
        problem: Wording(
          en: "'\(path)' lies on a network file system (\(type)), where a register is not safe.",
          fr:
            "« \(path) » est sur un système de fichiers réseau (\(type)), peu sûr pour un registre."
        ),
        remedy: Wording(
          en: "Keep it on a local disk, or accept the risk with --allow-network.",
          fr: "Gardez-le sur un disque local, ou acceptez le risque avec --allow-network."))
    case .noSuchRecord(let text, let nearest):
      Explanation(
        problem: Wording(
          en: "There is no record '\(text)'.\(RecordError.meant(nearest.first).en)",
          fr: "Il n'y a pas d'enregistrement « \(text) ».\(RecordError.meant(nearest.first).fr)"),
        remedy: Wording(
          en: "Look for it with: grants search WORDS, or: grants list KIND.",
          fr: "Cherchez avec : grants search MOTS, ou : grants list GENRE."))
    case .duplicate(let reference):
      Explanation(
        problem: Wording(
          en: "There is a record '\(reference)' already.",
          fr: "Il y a déjà un enregistrement « \(reference) »."),
        remedy: Wording(
          en: "Choose another reference, or change it with: grants edit \(reference).",
          fr: "Choisissez une autre référence, ou modifiez-le : grants edit \(reference)."))
    case .wrongKind(let reference, let kind, let expected):
      Explanation(
        problem: Wording(
          en: "'\(reference)' is a record of kind \(kind.rawValue).",
          fr: "« \(reference) » est du genre \(kind.rawValue)."),
        remedy: Wording(
          en: "Name a record of kind \(Self.list(expected)).",
          fr: "Indiquez un enregistrement du genre \(Self.list(expected))."))
    case .hasDependents(let reference, let dependents, let count):
      Explanation(
        problem: Wording(
          en: "\(count) \(count == 1 ? "record stands" : "records stand") under '\(reference)'"
            + " or \(count == 1 ? "names" : "name") it: \(Self.some(dependents, count)).",
          fr: "\(count) \(count < 2 ? "enregistrement dépend" : "enregistrements dépendent")"
            + " de « \(reference) » : \(Self.some(dependents, count))."),
        remedy: Wording(
          en: "Remove them first, or what stands under it as well with --with-children.",
          fr: "Retirez-les d'abord, ou ce qui est en dessous aussi avec --with-children."))
    case .malformedRow(let table, let column, let record, let value):
      Explanation(
        problem: Wording(
          en:
            "The register holds '\(value)' in \(table).\(column) of \(record), which no rule allows.",
          fr:
            "Le registre contient « \(value) » dans \(table).\(column) de \(record), contre la règle."
        ),
        remedy: Wording(
          en: "Somebody changed the file by hand; see: grants doctor.",
          fr: "Quelqu'un a modifié le fichier à la main ; voir : grants doctor."))
    case .refused(let detail):
      Explanation(
        problem: Wording(
          en: "The register refused the change: \(detail).",
          fr: "Le registre a refusé le changement : \(detail)."),
        remedy: Wording(
          en: "This was not expected; see: grants doctor. Nothing was changed.",
          fr: "C'est inattendu ; voir : grants doctor. Rien n'a été changé."))
    }
  }

  private static func list(_ kinds: [Kind]) -> String {
    kinds.map(\.rawValue).joined(separator: ", ")
  }

  private static func some(_ names: [String], _ count: Int) -> String {
    names.joined(separator: ", ") + (count > names.count ? " …" : "")
  }
}
