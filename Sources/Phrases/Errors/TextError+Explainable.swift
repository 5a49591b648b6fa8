package import Reporting
package import UseCases

extension TextError: Explainable {
  package var explanation: Explanation {
    switch self {
    case .noText:
      Explanation(
        problem: Wording(
          en: "There is no text.", fr: "Il n'y a pas de texte.", ar: "لا يوجد نص.",
          az: "Mətn yoxdur."),
        remedy: Wording(
          en: "Give it after the section, with --file FILE, or name your editor: EDITOR=nano.",
          fr:
            "Donnez-le après la section, par --file FICHIER, ou indiquez votre éditeur : EDITOR=nano.",
          ar: "اكتبه بعد اسم القسم، أو بالخيار --file، أو سمِّ محررك: EDITOR=nano.",
          az:
            "Onu bölmədən sonra və ya --file FAYL ilə verin, yaxud redaktoru göstərin: EDITOR=nano."
        ))
    case .editorFailed(let program):
      Explanation(
        problem: Wording(
          en: "The editor '\(program)' ended with a failure; nothing was kept.",
          fr: "L'éditeur « \(program) » a échoué ; rien n'a été gardé.",
          ar: "أخفق المحرر «\(program)» ولم يُحفظ شيء.",
          az: "“\(program)” redaktoru xəta ilə bitdi; heç nə saxlanılmadı."),
        remedy: Wording(
          en: "Check EDITOR, or give the text with --file FILE.",
          fr: "Vérifiez EDITOR, ou donnez le texte par --file FICHIER.",
          ar: "تحقق من EDITOR، أو أعطِ النص بالخيار --file.",
          az: "EDITOR dəyişənini yoxlayın və ya mətni --file FAYL ilə verin."))
    }
  }
}
