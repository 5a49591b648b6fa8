import Domain

/// Files that the system does not open, read or write.
extension RegisterError {
  static func fileNotWritable(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' cannot be written to.", fr: "On ne peut pas écrire dans « \(path) ».",
        ar: "لا يمكن الكتابة في «\(path)».", az: "“\(path)” faylına yazmaq olmur."),
      remedy: Wording(
        en: "Change the rights of the file and its folder, or copy it elsewhere.",
        fr: "Changez les droits du fichier et du dossier, ou copiez-le ailleurs.",
        ar: "غيّر صلاحيات الملف ومجلده أو انسخه إلى مكان آخر.",
        az: "Faylın və qovluğunun icazələrini dəyişin və ya başqa yerə köçürün."))
  }

  static func fileNotOpened(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' cannot be opened.", fr: "« \(path) » ne peut pas être ouvert.",
        ar: "لا يمكن فتح «\(path)».", az: "“\(path)” açılmır."),
      remedy: Wording(
        en: "See that the folder is there and that you may read it.",
        fr: "Vérifiez que le dossier existe et que vous pouvez le lire.",
        ar: "تأكد من وجود المجلد ومن حقك في قراءته.",
        az: "Qovluğun mövcud olduğunu və oxuya bildiyinizi yoxlayın."))
  }

  static func noRoomOnDisk(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There is no room on the disk for '\(path)'.",
        fr: "Il n'y a plus de place sur le disque pour « \(path) ».",
        ar: "لا مكان على القرص لـ «\(path)».", az: "Diskdə “\(path)” üçün yer yoxdur."),
      remedy: Wording(
        en: "Make room and try again. Nothing was changed.",
        fr: "Libérez de la place et réessayez. Rien n'a été changé.",
        ar: "أخلِ مكانًا وحاول مجددًا. لم يُغيَّر شيء.",
        az: "Yer açın və yenidən cəhd edin. Heç nə dəyişdirilməyib."))
  }

  static func tooLittleRoomToUpgrade(_ path: String, _ needed: Int64, _ free: Int64) -> Explanation
  {
    let (needs, has) = (megabytes(needed), free / 1_000_000)
    return Explanation(
      problem: Wording(
        en:
          "Upgrading the register needs up to \(needs) MB on the disk of '\(path)'; \(has) MB are free.",
        fr:
          "La mise à niveau du registre demande jusqu'à \(needs) Mo sur le disque de « \(path) » ; \(has) Mo sont libres.",
        ar:
          "تحتاج ترقية السجل إلى \(needs) ميغابايت على قرص «\(path)»؛ المتاح \(has) ميغابايت.",
        az:
          "Reyestrin yenilənməsi üçün “\(path)” diskində \(needs) MB-a qədər yer lazımdır; \(has) MB boşdur."
      ),
      remedy: Wording(
        en: "Free \(max(1, needs - has)) MB and try again. Nothing was changed.",
        fr: "Libérez \(max(1, needs - has)) Mo et réessayez. Rien n'a été changé.",
        ar: "وفّر \(max(1, needs - has)) ميغابايت وأعد المحاولة. لم يُغيَّر شيء.",
        az: "\(max(1, needs - has)) MB yer açıb yenidən cəhd edin. Heç nə dəyişdirilməyib."))
  }

  static func diskFailed(_ path: String, _ detail: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The disk failed at '\(path)': \(detail).",
        fr: "Erreur du disque sur « \(path) » : \(detail).",
        ar: "أخفق القرص عند «\(path)»: \(detail).",
        az: "“\(path)” ünvanında disk xəta verdi: \(detail)."),
      remedy: Wording(
        en: "Check the disk; then: grants doctor.",
        fr: "Vérifiez le disque ; puis : grants doctor.", ar: "افحص القرص، ثم: grants doctor.",
        az: "Diski yoxlayın, sonra: grants doctor."))
  }

  static func fileOnNetwork(_ path: String, _ type: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(path)' lies on a network file system (\(type)), where a register is not safe.",
        fr:
          "« \(path) » est sur un système de fichiers réseau (\(type)), peu sûr pour un registre.",
        ar: "«\(path)» على نظام ملفات شبكي (\(type)) لا يأمن فيه السجل.",
        az: "“\(path)” şəbəkə fayl sistemindədir (\(type)), orada reyestr təhlükəsiz deyil."),
      remedy: Wording(
        en: "Keep it on a local disk, or accept the risk with --allow-network.",
        fr: "Gardez-le sur un disque local, ou acceptez le risque avec --allow-network.",
        ar: "احتفظ به على قرص محلي أو اقبل المخاطرة بـ --allow-network.",
        az: "Onu yerli diskdə saxlayın və ya riski --allow-network ilə qəbul edin."))
  }
}
