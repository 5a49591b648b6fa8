import Domain
package import Persistence
package import Reporting

/// What the command says of records that are erased.
extension Words {
  package static func wouldPurge(_ count: Int) -> Wording {
    let all = records(count)
    return Wording(
      en:
        "This permanently erases \(all.en), including \(count == 1 ? "its" : "their") history. It cannot be undone.",
      fr: count < 2
        ? "\(all.fr) sera effacé définitivement, historique compris. C'est irréversible."
        : "\(all.fr) seront effacés définitivement, historique compris. C'est irréversible.",
      ar: "سيُمحى نهائيًا مع تاريخه: \(all.ar). لا يمكن التراجع عن ذلك.",
      az: "\(all.az) tarixçəsi ilə birlikdə həmişəlik silinəcək. Bunu geri qaytarmaq olmaz.")
  }

  package static let wouldPurgeNames = Wording(
    en: "This permanently erases the name, including in history. It cannot be undone.",
    fr: "Ce nom sera effacé définitivement, historique compris. C'est irréversible.",
    ar: "سيُمحى الاسم نهائيًا، في السجل التاريخي أيضًا. لا يمكن التراجع عن ذلك.",
    az: "Ad tarixçə ilə birlikdə həmişəlik silinəcək. Bunu geri qaytarmaq olmaz.")

  package static func purged(_ outcome: PurgeOutcome) -> Wording {
    let count = outcome.removed + outcome.emptied
    let erased = records(count)
    let shells = shells(outcome.emptied, of: count)
    let cleared = Wording.count(
      outcome.entries, en: ("entry of history", "entries of history"),
      fr: ("entrée d'historique expurgée", "entrées d'historique expurgées"),
      ar: ("قيد واحد", "قيدان", "قيود", "قيدًا", "قيد"), az: "qeyd təmizləndi")
    return Wording(
      en: "Erased \(erased.en)\(shells.en); \(cleared.en) cleared.",
      fr: "\(erased.fr) \(count < 2 ? "effacé" : "effacés")\(shells.fr) ; \(cleared.fr).",
      ar: "مُحي: \(erased.ar)\(shells.ar)؛ ونُظِّف من التاريخ: \(cleared.ar).",
      az: "\(erased.az) silindi\(shells.az); tarixçədə \(cleared.az).")
  }

  /// How many of the records are still there without their content.
  private static func shells(_ emptied: Int, of count: Int) -> Wording {
    if emptied == 0 { return Wording("") }
    if count == 1 {
      return Wording(
        en: " (kept as an empty shell because others refer to it)",
        fr: " (conservé vide, car d'autres y renvoient)",
        ar: " (بقي فارغًا لأن سجلات أخرى تشير إليه)",
        az: " (başqaları istinad etdiyi üçün boş saxlanıldı)")
    }
    return Wording(
      en:
        " (\(emptied) kept as \(emptied == 1 ? "an empty shell because others refer to it" : "empty shells because others refer to them"))",
      fr:
        " (dont \(emptied) \(emptied < 2 ? "conservé vide" : "conservés vides"), car d'autres y renvoient)",
      ar: " (بقي منها فارغًا لأن سجلات أخرى تشير إليها: \(emptied))",
      az: " (başqaları istinad etdiyi üçün boş saxlanılıb: \(emptied))")
  }

  private static func records(_ count: Int) -> Wording {
    .count(
      count, en: ("record", "records"), fr: ("enregistrement", "enregistrements"),
      ar: ("سجل واحد", "سجلان", "سجلات", "سجلًا", "سجل"), az: "yazı")
  }

  package static func signedStays(_ signed: PurgeOutcome.Signed) -> Wording {
    let (entries, records) = (signed.entries, signed.records)
    return Wording(
      en:
        "The name remains where it cannot be erased: as author of \(entries) \(entries == 1 ? "entry" : "entries") of history, in \(records) \(records == 1 ? "record" : "records") (recorded by, recipient). These were made before the register was upgraded, or just now. Where names may have to go, enter under a role: --by officer-1.",
      fr:
        "Le nom reste là où il ne peut pas être effacé : auteur d'entrées d'historique : \(entries) ; enregistrements (enregistré par, destinataire) : \(records). Ils datent d'avant la mise à niveau du registre, ou de l'instant. Si des noms doivent pouvoir partir, saisissez sous un rôle : --by agent-1.",
      ar:
        "يبقى الاسم حيث لا يمكن محوه: فاعلًا في قيود عددها \(entries)، وفي سجلات عددها \(records) (سجّله، المستلم). وهي مُدخلة قبل ترقية السجل أو الآن. إن كان قد يلزم محو الأسماء فأدخل باسم دور: --by officer-1.",
      az:
        "Ad silinə bilməyən yerlərdə qalır: tarixçə qeydlərinin müəllifi kimi: \(entries); yazılarda (qeyd edən, alan): \(records). Bunlar reyestr yenilənməzdən əvvəl və ya indi edilib. Adların silinməsi lazım ola bilərsə, vəzifə adı ilə daxil edin: --by officer-1."
    )
  }

  /// What was erased after a backup was made is erased from the restored register.
  package static func purgedAgain(_ count: Int) -> Wording {
    let all = records(count)
    return Wording(
      en:
        "\(all.en) erased after this backup was made \(count == 1 ? "has" : "have") been erased again.",
      fr: count < 2
        ? "\(all.fr) effacé depuis cette sauvegarde a été effacé de nouveau."
        : "\(all.fr) effacés depuis cette sauvegarde ont été effacés de nouveau.",
      ar: "مُحي مجددًا ما سبق محوه بعد أخذ هذه النسخة الاحتياطية: \(all.ar).",
      az: "Bu ehtiyat nüsxədən sonra silinmiş \(all.az) yenidən silindi.")
  }

  /// - Parameter isList: Whether files follow.
  package static func copiesNotReached(isList: Bool) -> Wording {
    let end = isList ? ":" : "."
    return Wording(
      en:
        "Copies made earlier still contain it: backups, clones, exports and letters. Delete those that you can\(end)",
      fr:
        "Restent intacts : les sauvegardes, clones, exports et courriers antérieurs. Supprimez ceux que vous pouvez\(isList ? " :" : ".")",
      ar:
        "ما زال موجودًا في نسخ سابقة: النسخ الاحتياطية والنسخ الأخرى والملفات المصدَّرة والرسائل. احذف ما تستطيع حذفه منها\(end)",
      az:
        "Əvvəlki nüsxələrdə hələ qalır: ehtiyat nüsxələr, klonlar, ixraclar və məktublar. Mümkün olanları silin\(end)"
    )
  }
}
