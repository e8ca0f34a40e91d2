//! The sources of the program as a tree of modules.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::paths::{self, Import};
use crate::tokens::{self, Token};

/// A module, by its path from the root of the crate: `["checks", "zero_fee"]`.
pub(crate) type Module = Vec<String>;

/// One source file.
pub(crate) struct Source {
    /// Its path under `src/`, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) module: Module,
    pub(crate) tokens: Vec<Token>,
    pub(crate) imports: Vec<Import>,
}

/// All source files.
pub(crate) struct Tree {
    pub(crate) sources: Vec<Source>,
    modules: BTreeSet<Module>,
    /// Names that a module passes on from another: (module, name) → path as written there.
    passed_on: BTreeMap<(Module, String), Module>,
    /// Macros that stand at the root of the crate, with the module that defines them.
    macros: BTreeMap<String, Module>,
}

impl Tree {
    /// The sources of this project.
    pub(crate) fn of_project() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = Vec::new();
        collect(&root, "", &mut files);
        Self::of(files)
    }

    /// A few files as an example.
    pub(crate) fn example(files: &[(&str, &str)]) -> Self {
        Self::of(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    fn of(mut files: Vec<(String, String)>) -> Self {
        files.sort();
        let modules: BTreeSet<Module> = files.iter().map(|(path, _)| module_of(path)).collect();
        let mut tree = Self { sources: Vec::new(), modules, passed_on: BTreeMap::new(), macros: BTreeMap::new() };
        for (path, text) in files {
            let (module, tokens) = (module_of(&path), tokens::read(&path, &text));
            let imports = paths::imports(&tokens);
            tree.learn(&module, &tokens, &imports);
            tree.sources.push(Source { path, text, module, tokens, imports });
        }
        tree
    }

    /// The path of an import from the root of the crate; none where it leads out of the crate.
    pub(crate) fn absolute(&self, module: &Module, path: &[String]) -> Option<Module> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" => Some([module.as_slice(), rest].concat()),
            "super" => {
                let parent = module.split_last().map(|(_, parent)| parent.to_vec())?;
                if rest.first().is_some_and(|next| next == "super") {
                    self.absolute(&parent, rest)
                } else {
                    Some([parent.as_slice(), rest].concat())
                }
            }
            child => {
                let inside = [module.as_slice(), &[child.to_owned()]].concat();
                self.modules.contains(&inside).then(|| [module.as_slice(), path].concat())
            }
        }
    }

    /// The module in which the thing at `path` is written down.
    pub(crate) fn owner(&self, path: &[String]) -> Module {
        self.owner_within(path, 8)
    }

    pub(crate) fn is_module(&self, path: &[String]) -> bool {
        self.modules.contains(path)
    }

    fn owner_within(&self, path: &[String], steps: usize) -> Module {
        let known = (0..=path.len()).rev().find(|length| self.modules.contains(&path[..*length])).unwrap_or(0);
        let (module, rest) = (path[..known].to_vec(), &path[known..]);
        let Some((name, below)) = rest.split_first() else { return module };
        if known == 0
            && let Some(owner) = self.macros.get(name)
        {
            return owner.clone();
        }
        match self.passed_on.get(&(module.clone(), name.clone())) {
            Some(target) if steps > 0 => self.owner_within(&[target.as_slice(), below].concat(), steps - 1),
            _ => module,
        }
    }

    fn learn(&mut self, module: &Module, tokens: &[Token], imports: &[Import]) {
        for import in imports.iter().filter(|import| import.passed_on) {
            if let Some(target) = self.absolute(module, &import.path) {
                self.passed_on.insert((module.clone(), import.name.clone()), target);
            }
        }
        for window in tokens.windows(3) {
            if let [word, mark, name] = window
                && word.text == "macro_rules"
                && mark.text == "!"
            {
                self.macros.insert(name.text.clone(), module.clone());
            }
        }
    }
}

fn module_of(path: &str) -> Module {
    let mut module: Module = path.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|name| name == "mod" || name == "lib") {
        module.pop();
    }
    module
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
            files.push((name, std::fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

#[test]
fn a_name_that_is_passed_on_belongs_to_the_module_that_writes_it() {
    let tree = Tree::example(&[
        ("lib.rs", "mod a; mod b;"),
        ("a/mod.rs", "mod inner; pub use inner::Thing;"),
        ("a/inner.rs", "pub struct Thing; macro_rules! shout { () => {} }"),
        ("b.rs", "use crate::a::Thing; use super::shout;"),
    ]);
    let owner = |path: &[&str]| tree.owner(&path.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>()).join("::");
    assert_eq!(owner(&["a", "Thing"]), "a::inner");
    assert_eq!(owner(&["a", "Thing", "new"]), "a::inner");
    assert_eq!(owner(&["shout"]), "a::inner");
    assert_eq!(owner(&["a", "other"]), "a");
}
