;; Does in Emacs what a person does in an open statement, and writes down what is then to be seen.  -*- lexical-binding: t -*-
(require 'json)
(require 'imenu)
(require 'xref)
(require 'seq)

(defconst patience 20 "In seconds.")

(defun wait-until (what condition)
  (let ((deadline (time-add nil patience)) found)
    (while (not (setq found (funcall condition)))
      (when (time-less-p deadline nil) (error "%s did not come within %s s" what patience))
      (accept-process-output nil 0.01))
    found))

(defun leaves (index)
  "The names in an imenu INDEX; under a name that opens a menu, what the menu holds."
  (mapcan (lambda (entry)
            (cons (substring-no-properties (car entry)) (when (consp (cdr entry)) (and (listp (cddr entry)) (leaves (cdr entry))))))
          (seq-filter #'consp index)))

(defun file-type (path)
  (with-current-buffer (find-file-noselect path)
    (string-remove-suffix "-mode" (symbol-name major-mode))))

(defun look ()
  (find-file (getenv "STATEMENT"))
  ;; Eglot starts with the command loop's next turn, and a batch run has none.
  (run-hooks 'post-command-hook)
  (wait-until "a server for the file" #'eglot-managed-p)
  (let ((statement (current-buffer)) card)
    (goto-char (point-min))
    (search-forward (getenv "CITED_AFTER"))
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq card text)))
    (wait-until "the card" (lambda () card))
    (let ((outline (leaves (funcall imenu-create-index-function)))
          (references
           (mapcar (lambda (item) (file-name-nondirectory (xref-location-group (xref-item-location item))))
                   (xref-backend-references 'eglot "LSP identifier at point."))))
      (call-interactively #'xref-find-definitions)
      (list :root (directory-file-name (project-root (eglot--project (with-current-buffer statement (eglot-current-server)))))
            :outline (vconcat outline)
            :references (vconcat references)
            :card (substring-no-properties card)
            :definition (list :file (file-name-nondirectory (or buffer-file-name ""))
                              :textFromCursor (buffer-substring-no-properties (point) (line-end-position)))
            :fileTypes (vconcat (mapcar #'file-type (json-read-from-string (getenv "FILES_TO_NAME"))))))))

(let ((report (condition-case problem (look)
                (error (list :problem (error-message-string problem)))))
      (coding-system-for-write 'utf-8))
  (write-region (json-encode report) nil (getenv "REPORT")))
(kill-emacs 0)
