package import Domain
package import Reporting

/// What the command itself says: confirmations, questions, headings of its lists.
package enum Words {
  package static let error = Wording(en: "Error: ", fr: "Erreur : ", ar: "خطأ: ", az: "Xəta: ")
  package static func made(_ path: String) -> Wording {
    Wording(
      en: "Made the register '\(path)'.", fr: "Registre « \(path) » créé.",
      ar: "أُنشئ السجل «\(path)».", az: "“\(path)” reyestri yaradıldı.")
  }
  package static func added(_ kind: Kind, _ reference: String) -> Wording {
    Wording(
      en: "Added \(RecordWords.kind(kind).en) \(reference).",
      fr: "Ajouté : \(RecordWords.kind(kind).fr) \(reference).",
      ar: "أُضيف: \(RecordWords.kind(kind).ar) \(reference).",
      az: "Əlavə edildi: \(RecordWords.kind(kind).az) \(reference).")
  }
  package static func addedPeriods(_ count: Int, _ first: String, _ last: String) -> Wording {
    let periods = Wording.count(
      count, en: ("period", "periods"), fr: ("période", "périodes"),
      ar: ("فترة واحدة", "فترتان", "فترات", "فترة", "فترة"), az: "dövr")
    return Wording(
      en: "Added \(periods.en), \(first) to \(last).",
      fr: "Ajouté : \(periods.fr), de \(first) à \(last).",
      ar: "أُضيف: \(periods.ar)، من \(first) إلى \(last).",
      az: "Əlavə edildi: \(periods.az), \(first) – \(last).")
  }
  package static func splitInto(_ parts: Int) -> Wording {
    Wording(
      en: "Split into \(parts):", fr: "Divisé en \(parts) :", ar: "قُسّم إلى \(parts):",
      az: "\(parts) hissəyə bölündü:")
  }
  package static func trancheName(_ number: Int) -> Wording {
    Wording(
      en: "Tranche \(number)", fr: "Tranche \(number)", ar: "الدفعة \(number)",
      az: "\(number)-ci tranş")
  }
  package static let noTermYet = Wording(
    en:
      "It makes no milestone yet: what it counts from is not known. Give the agreement its --start and --end, or the obligation --first and --until.",
    fr:
      "Pas encore de jalon : on ne sait pas à compter de quoi. Donnez à l'accord --start et --end, ou à l'obligation --first et --until.",
    ar:
      "لا يُنتج معالم بعد: لا يُعرف ما يُحسب منه. أعطِ الاتفاقية --start و --end أو الالتزام --first و --until.",
    az:
      "Hələ mühüm mərhələ yaratmır: nədən hesablandığı məlum deyil. Sazişə --start və --end, yaxud öhdəliyə --first və --until verin."
  )
  package static let renewedHeading = Wording(
    en: "Milestones of obligations:", fr: "Jalons des obligations :",
    ar: "معالم الالتزامات الدورية:", az: "Dövri öhdəliklərin mühüm mərhələləri:")
  package static func renewed(_ renewals: [Renewal]) -> [Wording] {
    let shown = renewals.prefix(12).map { renewal in
      Wording { language in
        let due = renewal.due.map { PartialDate($0).text(in: language) } ?? ""
        switch renewal.outcome {
        case .made: return "\(renewal.reference): \(due)"
        case .moved(let from):
          return "\(renewal.reference): \(from?.text(in: language) ?? "–") → \(due)"
        case .removed:
          return "\(renewal.reference): "
            + Wording(
              en: "not due any more", fr: "n'est plus dû", ar: "لم يعد مستحقًا",
              az: "artıq tələb olunmur")(language)
        }
      }
    }
    return shown + (renewals.count > 12 ? [Wording("…")] : [])
  }
  package static func changed(_ reference: String) -> Wording {
    Wording(
      en: "Changed \(reference).", fr: "Modifié : \(reference).", ar: "عُدّل: \(reference).",
      az: "Dəyişdirildi: \(reference).")
  }
  package static func unchanged(_ reference: String) -> Wording {
    Wording(
      en: "Nothing to change in \(reference).", fr: "Rien à modifier dans \(reference).",
      ar: "لا شيء يتغير في \(reference).",
      az: "\(reference) yazısında dəyişdiriləcək heç nə yoxdur.")
  }
  package static func removed(_ reference: String, _ count: Int) -> Wording {
    Wording(
      en: count > 1
        ? "Removed \(reference) and \(count - 1) under it; undo brings it back."
        : "Removed \(reference); undo brings it back.",
      fr: count > 1
        ? "Retiré : \(reference) et \(count - 1) en dessous ; undo le rétablit."
        : "Retiré : \(reference) ; undo le rétablit.",
      ar: count > 1
        ? "أُزيل \(reference) وما تحته: \(count - 1)؛ ويعيده undo."
        : "أُزيل \(reference)؛ ويعيده undo.",
      az: count > 1
        ? "\(reference) və altındakı \(count - 1) yazı çıxarıldı; undo qaytarır."
        : "\(reference) çıxarıldı; undo qaytarır.")
  }
  package static func wouldRemove(_ reference: String, _ count: Int) -> Wording {
    Wording(
      en: "Remove \(reference) and \(count - 1) records under it? [y/N] ",
      fr: "Retirer \(reference) et \(count - 1) enregistrements en dessous ? [o/N] ",
      ar: "هل يُزال \(reference) وما تحته من سجلات: \(count - 1)؟ [ن/ل] ",
      az: "\(reference) və altındakı \(count - 1) yazı çıxarılsın? [b/x] ")
  }
  package static let declined = Wording(
    en: "Nothing was changed.", fr: "Rien n'a été changé.", ar: "لم يُغيَّر شيء.",
    az: "Heç nə dəyişdirilməyib.")
  package static let dryRun = Wording(
    en: "Dry run: nothing was kept.", fr: "Essai : rien n'a été gardé.", ar: "تجربة: لم يُحفظ شيء.",
    az: "Sınaq: heç nə saxlanılmayıb.")
  package static func recorded(_ status: DeliverableStatus) -> Wording {
    let title = status.facts.title
    let delivered = Wording { (status.delivered ?? ExactDecimal(0)).text(in: $0) }
    if let goal = status.goal {
      let goal = Wording { goal.text(in: $0) }
      let percent = Wording { language in
        status.progress.map { language.percent(ratio: $0) } ?? "–"
      }
      return Wording(
        en: "\(title): \(delivered.en) of \(goal.en) delivered, \(percent.en).",
        fr: "\(title) : \(delivered.fr) sur \(goal.fr) réalisés, \(percent.fr).",
        ar: "\(title): أُنجز \(delivered.ar) من \(goal.ar)، \(percent.ar).",
        az: "\(title): \(goal.az) hədəfdən \(delivered.az) təhvil verilib, \(percent.az).")
    }
    return Wording(
      en: "\(title): \(delivered.en) delivered; no target set.",
      fr: "\(title) : \(delivered.fr) réalisés ; pas de cible.",
      ar: "\(title): أُنجز \(delivered.ar)؛ لم تُحدد قيمة مستهدفة.",
      az: "\(title): \(delivered.az) təhvil verilib; hədəf qoyulmayıb.")
  }
  package static func recordedAs(_ reference: String) -> Wording {
    Wording(
      en: "Recorded \(reference).", fr: "Enregistré : \(reference).", ar: "سُجّل \(reference).",
      az: "Qeyd edildi: \(reference).")
  }
  package static func usingDefaults(_ project: String?, _ place: String?, _ day: String?) -> Wording
  {
    let parts = [project, place, day].compactMap { $0 }.joined(separator: ", ")
    return Wording(
      en: "Using your defaults: \(parts).", fr: "Vos valeurs par défaut : \(parts).",
      ar: "قيمك المبدئية: \(parts).", az: "Standart dəyərləriniz: \(parts).")
  }
  package static let noDefaults = Wording(
    en: "No defaults are set.", fr: "Aucune valeur par défaut.", ar: "لا قيم مبدئية.",
    az: "Standart dəyərlər qoyulmayıb.")
  package static func step(_ type: StepType, _ reference: String, _ day: PartialDate) -> Wording {
    let word = RecordWords.choice(type.rawValue)
    return Wording(
      en: "\(reference): \(word.en), \(day.text(in: .en)).",
      fr: "\(reference) : \(word.fr), \(day.text(in: .fr)).",
      ar: "\(reference): \(word.ar)، \(day.text(in: .ar)).",
      az: "\(reference): \(word.az), \(day.text(in: .az)).")
  }
  package static func undone(_ entry: Entry, in office: RecordID) -> Wording {
    Wording(
      en:
        "Took back entry \(entry.name.typed(in: office)): \(entry.command ?? HistoryReport.erased.en)",
      fr:
        "Entrée \(entry.name.typed(in: office)) annulée : \(entry.command ?? HistoryReport.erased.fr)",
      ar:
        "تم التراجع عن القيد \(entry.name.typed(in: office)): \(entry.command ?? HistoryReport.erased.ar)",
      az:
        "\(entry.name.typed(in: office)) nömrəli qeyd geri alındı: \(entry.command ?? HistoryReport.erased.az)"
    )
  }
  package static func redone(_ entry: Entry, in office: RecordID) -> Wording {
    Wording(
      en: "Brought back what entry \(entry.name.typed(in: office)) took back.",
      fr: "Rétabli ce que l'entrée \(entry.name.typed(in: office)) avait annulé.",
      ar: "أُعيد ما تراجع عنه القيد \(entry.name.typed(in: office)).",
      az: "\(entry.name.typed(in: office)) nömrəli qeydin geri aldığı bərpa edildi.")
  }
  package static func imported(_ summary: ImportSummary) -> Wording {
    var loaded = TableLoadSummary()
    loaded.records = summary
    return TableLoadReport.counts(loaded, refused: 0)
  }
  /// Whether an answer means yes in any of the languages.
  package static func isYes(_ answer: String) -> Bool {
    ["y", "yes", "o", "oui", "ن", "نعم", "b", "bəli", "hə"].contains(
      Language.en.lowercased(answer))
  }
  package static func overwrite(_ path: String) -> Wording {
    Wording(
      en: "'\(path)' exists. Overwrite it? [y/N] ", fr: "« \(path) » existe. Le remplacer ? [o/N] ",
      ar: "«\(path)» موجود. هل يُستبدل؟ [ن/ل] ", az: "“\(path)” mövcuddur. Üzərinə yazılsın? [b/x] ")
  }
  package static let loadThis = Wording(
    en: "Load this? [y/N] ", fr: "Charger ceci ? [o/N] ", ar: "هل يُحمَّل هذا؟ [ن/ل] ",
    az: "Bu yüklənsin? [b/x] ")
  package static func columnsNotTaken(_ headings: [String]) -> Wording {
    let names = headings.joined(separator: ", ")
    return Wording(
      en: "Columns not taken: \(names).", fr: "Colonnes non reprises : \(names).",
      ar: "أعمدة لم تؤخذ: \(names).", az: "Götürülməyən sütunlar: \(names).")
  }
  package static func rowsAreIn(_ path: String) -> Wording {
    Wording(
      en: "The rows that were not taken are in '\(path)'.",
      fr: "Les lignes non reprises sont dans « \(path) ».", ar: "الأسطر التي لم تؤخذ في «\(path)».",
      az: "Götürülməyən sətirlər “\(path)” faylındadır.")
  }
  package static func exported(_ count: Int, _ path: String) -> Wording {
    Wording(
      en: "Wrote \(count) records to '\(path)'.",
      fr: "\(count) enregistrements écrits dans « \(path) ».",
      ar: "كُتب من السجلات \(count) في «\(path)».", az: "“\(path)” faylına \(count) yazı yazıldı.")
  }
  package static func exportedFiles(_ count: Int, _ folder: String) -> Wording {
    .count(
      count, en: ("file exported to '\(folder)'.", "files exported to '\(folder)'."),
      fr: ("fichier exporté dans « \(folder) ».", "fichiers exportés dans « \(folder) »."),
      ar: (
        "صُدِّر ملف واحد إلى «\(folder)».", "صُدِّر ملفان إلى «\(folder)».",
        "ملفات صُدِّرت إلى «\(folder)».",
        "ملفًا صُدِّر إلى «\(folder)».", "ملف صُدِّر إلى «\(folder)»."
      ), az: "fayl “\(folder)” qovluğuna ixrac edildi.")
  }
  package static func withoutFiles(_ references: [String]) -> Wording {
    let all = references.joined(separator: ", ")
    return Wording(
      en: "The register does not hold the files of: \(all).",
      fr: "Le registre ne contient pas les fichiers de : \(all).",
      ar: "لا يحتوي السجل على ملفات: \(all).", az: "Reyestrdə bunların faylları yoxdur: \(all).")
  }
  package static func backedUp(_ path: String) -> Wording {
    Wording(
      en: "Copied and checked: '\(path)'.", fr: "Copié et vérifié : « \(path) ».",
      ar: "نُسخ وفُحص: «\(path)».", az: "Köçürüldü və yoxlanıldı: “\(path)”.")
  }
  package static func wrote(_ path: String) -> Wording {
    Wording(
      en: "Wrote '\(path)'.", fr: "Écrit : « \(path) ».", ar: "كُتب: «\(path)».",
      az: "Yazıldı: “\(path)”.")
  }
  package static let healthy = Wording(
    en: "The register is sound: file, references, history, rules, evidence and lists.",
    fr: "Le registre est sain : fichier, références, historique, règles, pièces et listes.",
    ar: "السجل سليم: الملف والمراجع والسجل التاريخي والقواعد والمستندات والقوائم.",
    az: "Reyestr sağlamdır: fayl, istinadlar, tarixçə, qaydalar, sənədlər və siyahılar.")
  package static let rebuilt = Wording(
    en: "Rebuilt the lists and the search index.",
    fr: "Listes et index de recherche reconstruits.", ar: "أُعيد بناء القوائم وفهرس البحث.",
    az: "Siyahılar və axtarış indeksi yenidən quruldu.")
  package static func nothingFound(_ text: String) -> Wording {
    Wording(
      en: "Nothing found for '\(text)'.", fr: "Rien trouvé pour « \(text) ».",
      ar: "لم يُعثر على شيء لـ «\(text)».", az: "“\(text)” üçün heç nə tapılmadı.")
  }
  package static let nothingListed = Wording(
    en: "There is none.", fr: "Il n'y en a pas.", ar: "لا يوجد شيء.", az: "Heç biri yoxdur.")
  package static let noReminderRules = Wording(
    en:
      "There is no rule for reminders. Add one: grants add reminder default \"Deadlines\" --days -30,-7,0,14",
    fr:
      "Il n'y a pas de règle de rappel. Ajoutez-en une : grants add reminder default \"Échéances\" --days -30,-7,0,14",
    ar:
      "لا قاعدة للتذكير. أضف واحدة: grants add reminder default \"المواعيد النهائية\" --days -30,-7,0,14",
    az:
      "Xatırlatma qaydası yoxdur. Əlavə edin: grants add reminder default \"Son tarixlər\" --days -30,-7,0,14"
  )
  package static func told(_ count: Int) -> Wording {
    Wording.count(
      count, en: ("deadline remembered as told.", "deadlines remembered as told."),
      fr: ("échéance notée comme signalée.", "échéances notées comme signalées."),
      ar: (
        "سُجّل إخطار بموعد واحد.", "سُجّل إخطار بموعدين.", "مواعيد سُجّل الإخطار بها.",
        "موعدًا سُجّل الإخطار بها.", "موعد سُجّل الإخطار بها."
      ), az: "son tarix xəbər verilmiş kimi qeyd edildi.")
  }
  package static func lettersSent(_ count: Int) -> Wording {
    Wording.count(
      count, en: ("letter sent.", "letters sent."), fr: ("lettre envoyée.", "lettres envoyées."),
      ar: ("أُرسلت رسالة واحدة.", "أُرسلت رسالتان.", "رسائل أُرسلت.", "رسالة أُرسلت.", "رسالة أُرسلت."),
      az: "məktub göndərildi.")
  }
  package static func cannotBeReached(_ name: String, _ address: String?) -> Wording {
    Wording(
      en: address.map { "\(name) cannot be written to: '\($0)' is no address." }
        ?? "\(name) cannot be written to: no address. Give one: grants edit … --email ADDRESS",
      fr: address.map { "\(name) ne peut être joint : « \($0) » n'est pas une adresse." }
        ?? "\(name) ne peut être joint : sans adresse. Donnez-en une : grants edit … --email ADRESSE",
      ar: address.map { "تعذّرت مراسلة \(name): «\($0)» ليس عنوانًا." }
        ?? "تعذّرت مراسلة \(name): لا عنوان. أضف عنوانًا: grants edit … --email ADDRESS",
      az: address.map { "\(name) ilə yazışmaq olmur: “\($0)” ünvan deyil." }
        ?? "\(name) ilə yazışmaq olmur: ünvan yoxdur. Ünvan verin: grants edit … --email ÜNVAN")
  }
  package static func notSent(_ address: String, _ detail: String) -> Wording {
    Wording(
      en: "\(address): not sent (\(detail)); the next run tries again.",
      fr: "\(address) : non envoyé (\(detail)) ; le prochain passage réessaiera.",
      ar: "\(address): لم يُرسل (\(detail))؛ تُعاد المحاولة في المرة القادمة.",
      az: "\(address): göndərilmədi (\(detail)); növbəti dəfə yenidən cəhd ediləcək.")
  }
  package static func refusedLetter(_ address: String, _ detail: String) -> Wording {
    Wording(
      en:
        "\(address): refused for good (\(detail)). Mend the address: grants edit … --email ADDRESS",
      fr:
        "\(address) : refusé définitivement (\(detail)). Corrigez l'adresse : grants edit … --email ADRESSE",
      ar: "\(address): رُفض نهائيًا (\(detail)). صحّح العنوان: grants edit … --email ADDRESS",
      az:
        "\(address): birdəfəlik rədd edildi (\(detail)). Ünvanı düzəldin: grants edit … --email ÜNVAN"
    )
  }
  package static let asksOnTerminal = Wording(
    en: "This asks questions and needs a terminal; use: grants add project REFERENCE \"Name\"",
    fr: "Ceci pose des questions et demande un terminal ; sinon : grants add project RÉF \"Nom\"",
    ar: "هذا يطرح أسئلة ويحتاج إلى طرفية؛ استعمل: grants add project REFERENCE \"Name\"",
    az: "Bu, suallar verir və terminal tələb edir; istifadə edin: grants add project ISTINAD \"Ad\""
  )
}
