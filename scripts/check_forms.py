"""Opens the files of a folder with other programs and says what is wrong with them."""

import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys

folder = pathlib.Path(sys.argv[1])
problems = []
skipped = []


def has(module):
    found = importlib.util.find_spec(module) is not None
    if not found:
        skipped.append(module)
    return found


def program(name):
    found = shutil.which(name)
    if not found:
        skipped.append(name)
    return found


def problem(path, text):
    problems.append(f"{path.name}: {text}")


def html_form():
    import html5lib

    for path in sorted(folder.glob("*.html")):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(path.read_text("utf-8"))
        for place, code, _ in parser.errors[:5]:
            problem(path, f"HTML, {place}: {code}")


def pages():
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright

    axe = Axe()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for path in sorted(folder.glob("*.html")):
            for width, scheme in ((1280, "light"), (1280, "dark"), (360, "light")):
                # The page forbids scripts to itself; the checker is let past that.
                context = browser.new_context(
                    viewport={"width": width, "height": 800},
                    color_scheme=scheme,
                    bypass_csp=True,
                )
                page = context.new_page()
                requests = []
                page.on("request", lambda request: requests.append(request.url))
                page.goto(path.as_uri())
                if len(requests) != 1:
                    problem(path, f"asks for {requests[1:]}")
                wide = page.evaluate("document.documentElement.scrollWidth")
                if wide > width:
                    problem(path, f"is {wide} wide on {width}")
                for href in page.eval_on_selector_all(
                    "a[href^='#']", "links => links.map(a => a.getAttribute('href').slice(1))"
                ):
                    if not page.evaluate("name => document.getElementById(name) !== null", href):
                        problem(path, f"has a link to nowhere: {href}")
                for found in axe.run(page).response["violations"]:
                    where = found["nodes"][0]["html"][:120]
                    problem(path, f"axe, {width} {scheme}: {found['id']} ({found['impact']}): {where}")
                context.close()
        browser.close()


def workbooks():
    import openpyxl

    for path in sorted(folder.glob("*.xlsx")):
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets[1:]:
            if sheet.freeze_panes != "A2" or not sheet.auto_filter.ref:
                problem(path, f"{sheet.title} has no frozen head or no filter")
            if bool(sheet.sheet_view.rightToLeft) != (".ar." in path.name):
                problem(path, f"{sheet.title} runs the wrong way")
    book = openpyxl.load_workbook(folder / "sample.en.xlsx")
    sheet = book["Deliverables"]
    got = [(cell.value, cell.number_format) for cell in sheet[2]]
    wanted = [
        ("Reading rooms", "General"),
        (6, "#,##0"),
        (0.5, "0 %"),
        ("April 2026", "General"),
        (1200.5, "#,##0.00 [$USD]"),
    ]
    if got != wanted:
        problem(folder / "sample.en.xlsx", f"{got} instead of {wanted}")
    if len(book["Progress"]._charts) != 1:
        problem(folder / "sample.en.xlsx", "has no chart of the progress")


def word():
    import docx

    for path in sorted(folder.glob("*.docx")):
        document = docx.Document(str(path))
        styles = {paragraph.style.name for paragraph in document.paragraphs}
        if "Title" not in styles:
            problem(path, f"has no title among {sorted(styles)}")
        if "Heading 1" not in styles and "portfolio" not in path.name:
            problem(path, f"has no heading among {sorted(styles)}")
        if not document.tables:
            problem(path, "has no table")


def office():
    files = [str(path) for ending in ("xlsx", "docx") for path in folder.glob(f"*.{ending}")]
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/office", "--convert-to",
         "pdf", "--outdir", str(folder / "converted"), *files],
        check=False, capture_output=True, timeout=600,
    )
    names = {path.stem for path in (folder / "converted").glob("*.pdf")}
    for file in files:
        if pathlib.Path(file).stem not in names:
            problem(pathlib.Path(file), "cannot be opened by LibreOffice")


def pdf():
    expected = {
        "en": ["Status on", "Deliverables", "1/2"],
        "fr": ["Livrables"],
        "ar": [],
        "az": [],
    }
    for path in sorted(folder.glob("*.pdf")):
        language = path.name.split(".")[1]
        text = subprocess.run(
            ["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True
        ).stdout.decode()
        page = re.sub(r"<[^>]+>", " ", (path.with_suffix(".html")).read_text("utf-8"))
        for word in expected[language]:
            if word.replace(" ", "") not in text.replace(" ", ""):
                problem(path, f"does not say '{word}'")
        if language == "ar" and not re.search(r"[\u0600-\u06ff\ufb50-\ufeff]", text):
            problem(path, "has no Arabic letters")
        if "sahel-schools" in page and "sahel-schools" not in text:
            problem(path, "does not say what the page says")
        about = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout
        if b"Tagged:          yes" not in about:
            problem(path, "is not tagged")


def markdown():
    from markdown_it import MarkdownIt

    for path in sorted(folder.glob("*.md")):
        text = path.read_text("utf-8")
        page = MarkdownIt("commonmark").enable("table").render(text)
        if "<table>" not in page or "<h1>" not in page:
            problem(path, "has no table or no title when it is rendered")
        if "invented" not in page and ".en." in path.name:
            problem(path, "has lost words")
        for target in re.findall(r'href="#([^"]+)"', page):
            if f'id="{target}"' not in page:
                problem(path, f"has a link to nowhere: {target}")


if has("html5lib"):
    html_form()
if has("playwright") and has("axe_playwright_python") and program("chromium"):
    pages()
if has("openpyxl"):
    workbooks()
if has("docx"):
    word()
if program("soffice"):
    office()
if program("pdftotext"):
    pdf()
if has("markdown_it"):
    markdown()
if skipped:
    print(f"Skipped, not on this machine: {', '.join(skipped)} (scripts/check-forms --install)")
if problems:
    print("\n".join(problems), file=sys.stderr)
    sys.exit(1)
print(f"{len(list(folder.glob('*.*')))} files opened by other programs.")
