/** Words of the field for titles and abstracts, and names from many countries. */
export const TOPICS =
  'attention diffusion transformer retrieval reasoning alignment distillation quantization segmentation tokenizer geometry memory curriculum planning robotics translation speech vision protein weather audio video graph causal bayesian contrastive sparse recurrent convolutional equivariant adversarial federated multimodal symbolic neural latent language reward policy world model agent benchmark dataset compiler kernel cache context prompt embedding gradient optimizer manifold spectral nonlinear activation feature representation adaptation calibration compression generation detection tracking navigation control forecasting summarization annotation verification interpretability safety privacy fairness robustness uncertainty scaling efficiency'.split(
    ' ',
  );

export const LINKS =
  'for with under beyond without toward via through across from into of and in the a by on between as than is are we our this that which these their its'.split(
    ' ',
  );

export const GIVEN =
  'Aino Bohdan Chiara Dinh Eun-ji Fatima Gül Hà Ingrid Jia Kwame Łukasz María Nils Oğuz Priya Qing Rania Søren Thandiwe Uri Vikram Wei Ximena Yuki Zoë'.split(
    ' ',
  );

export const FAMILY =
  'Almeida Brandstätter Chen Dvořák Eriksen Fernández García Hoàng Ito Jansen Kowalski Li Mbeki Nguyen Okafor Petrov Quispe Rossi Şahin Tanaka Usman Väisänen Wang Xu Yılmaz Zhang'.split(
    ' ',
  );
