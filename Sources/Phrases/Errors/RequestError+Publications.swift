package import Reporting
package import UseCases

/// Why a publication is not loaded or not written, in words.
extension RequestError {
  package static func publicationRefused(_ lines: [Wording], _ isStrict: Bool) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The file cannot be taken as it is; nothing was changed.",
        fr: "Le fichier ne peut être repris tel quel ; rien n'a été changé.",
        ar: "لا يمكن أخذ الملف كما هو؛ لم يتغير شيء.",
        az: "Fayl olduğu kimi götürülə bilməz; heç nə dəyişdirilmədi."),
      list: shown(lines),
      remedy: isStrict
        ? Wording(
          en: "Mend the file; without --strict it is taken as far as it can be.",
          fr: "Corrigez le fichier ; sans --strict, il est repris autant que possible.",
          ar: "أصلح الملف؛ من دون --strict يؤخذ منه ما أمكن.",
          az: "Faylı düzəldin; --strict olmadan mümkün qədər götürülür.")
        : Wording(
          en: "--update takes what the file says, --add leaves what is there.",
          fr: "--update reprend ce que dit le fichier, --add laisse ce qui est là.",
          ar: "--update يأخذ ما في الملف، و--add يترك الموجود.",
          az: "--update faylda olanı götürür, --add mövcud olanı saxlayır."))
  }

  package static func publicationUnreadable(_ lines: [Wording]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "The file cannot be read; nothing was changed.",
        fr: "Le fichier est illisible ; rien n'a été changé.",
        ar: "تتعذر قراءة الملف؛ لم يتغير شيء.", az: "Fayl oxuna bilmir; heç nə dəyişdirilmədi."),
      list: shown(lines),
      remedy: Wording(
        en: "Ask the publisher for a whole file, or mend it at the line that is named.",
        fr: "Demandez un fichier entier à l'éditeur, ou corrigez-le à la ligne indiquée.",
        ar: "اطلب ملفًا كاملًا من الناشر، أو أصلحه عند السطر المذكور.",
        az: "Nəşr edəndən tam fayl istəyin və ya göstərilən sətirdə düzəldin."))
  }

  package static func notPublishable(_ lines: [Wording]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "IATI demands what the register does not say; nothing was written:",
        fr: "L'IITA exige ce que le registre ne dit pas ; rien n'a été écrit :",
        ar: "يطلب معيار IATI ما لا يذكره السجل؛ لم يُكتب شيء:",
        az: "IATI reyestrdə olmayanı tələb edir; heç nə yazılmadı:"),
      list: shown(lines),
      remedy: Wording(
        en: "State it as shown; nothing is made up.",
        fr: "Indiquez-le comme montré ; rien n'est inventé.",
        ar: "اذكره كما هو مبيَّن؛ لا يُختلق شيء.",
        az: "Onu göstərildiyi kimi daxil edin; heç nə uydurulmur."))
  }

  package static func cannotShareAFile(_ reference: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(reference)' cannot stand in one IATI file with the others.",
        fr: "« \(reference) » ne peut figurer dans un même fichier IITA que les autres.",
        ar: "لا يمكن أن يرد «\(reference)» في ملف IATI واحد مع غيره.",
        az: "“\(reference)” digərləri ilə bir IATI faylında ola bilməz."),
      remedy: Wording(
        en: "Name projects alone, or organisations alone, or one source.",
        fr: "Nommez seulement des projets, seulement des organisations, ou une source.",
        ar: "سمِّ مشاريع فقط، أو منظمات فقط، أو مصدرًا واحدًا.",
        az: "Yalnız layihələri, yalnız təşkilatları və ya bir mənbəni göstərin."))
  }

  package static func notForPublication(_ reference: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "'\(reference)' is marked not to be published.",
        fr: "« \(reference) » est marqué comme à ne pas publier.",
        ar: "«\(reference)» موسوم بعدم النشر.",
        az: "“\(reference)” nəşr edilməsin deyə işarələnib."),
      remedy: Wording(
        en: "Take the mark away if it may go out: grants edit \(reference) --unpublished no",
        fr: "Ôtez la marque s'il peut sortir : grants edit \(reference) --unpublished no",
        ar: "أزل الوسم إن جاز نشره: grants edit \(reference) --unpublished no",
        az: "Çıxa bilərsə, işarəni götürün: grants edit \(reference) --unpublished no"))
  }

  package static func noGrants(_ path: String) -> Explanation {
    Explanation(
      problem: Wording(
        en: "There are no grants of 360Giving in '\(path)'.",
        fr: "Il n'y a pas de subventions 360Giving dans « \(path) ».",
        ar: "لا منح من 360Giving في «\(path)».",
        az: "“\(path)” faylında 360Giving qrantları yoxdur."),
      remedy: Wording(
        en:
          "Its headings must be those of the standard, such as Identifier, Amount Awarded and Funding Org:Name; --sheet names the sheet.",
        fr:
          "Ses titres doivent être ceux de la norme, comme Identifier, Amount Awarded et Funding Org:Name ; --sheet indique la feuille.",
        ar:
          "يجب أن تكون عناوينه عناوين المعيار مثل Identifier وAmount Awarded وFunding Org:Name؛ ويحدد --sheet الورقة.",
        az:
          "Başlıqları standartın başlıqları olmalıdır, məsələn Identifier, Amount Awarded və Funding Org:Name; --sheet vərəqi göstərir."
      ))
  }

  package static func nothingPublished(_ path: String, _ isIATI: Bool) -> Explanation {
    let what =
      isIATI
      ? Wording(
        en: "activities or organisations", fr: "activités ni organisations",
        ar: "أنشطة أو منظمات", az: "fəaliyyət və ya təşkilat")
      : Wording(en: "grants", fr: "subventions", ar: "منح", az: "qrant")
    return Explanation(
      problem: Wording(
        en: "There are no \(what.en) in '\(path)'.",
        fr: "Il n'y a pas de \(what.fr) dans « \(path) ».", ar: "لا توجد \(what.ar) في «\(path)».",
        az: "“\(path)” faylında heç bir \(what.az) yoxdur."),
      remedy: Wording(
        en: "Check that this is the right file, complete. Nothing was changed.",
        fr: "Vérifiez que c'est le bon fichier et qu'il est complet. Rien n'a été changé.",
        ar: "تأكد من أنه الملف الصحيح وأنه كامل. لم يُغيَّر شيء.",
        az: "Bunun düzgün və tam fayl olduğunu yoxlayın. Heç nə dəyişdirilməyib."))
  }

  package static func grantsNotPublishable(_ lines: [Wording]) -> Explanation {
    Explanation(
      problem: Wording(
        en: "360Giving demands what the register does not say; nothing was written:",
        fr: "360Giving exige ce que le registre ne dit pas ; rien n'a été écrit :",
        ar: "يطلب معيار 360Giving ما لا يذكره السجل؛ لم يُكتب شيء:",
        az: "360Giving reyestrdə olmayanı tələb edir; heç nə yazılmadı:"),
      list: shown(lines),
      remedy: Wording(
        en: "State it as shown, or mend it in the file and load that with --update.",
        fr: "Indiquez-le comme montré, ou corrigez-le dans le fichier et chargez-le avec --update.",
        ar: "اذكره كما هو مبيَّن، أو أصلحه في الملف وحمّله بـ --update.",
        az:
          "Onu göstərildiyi kimi daxil edin və ya faylda düzəldib --update ilə yükləyin."))
  }

  private static func shown(_ lines: [Wording]) -> [Wording] {
    let more = lines.count - PublicationReport.shown
    return lines.prefix(PublicationReport.shown) + (more > 0 ? [Wording("… +\(more)")] : [])
  }
}
